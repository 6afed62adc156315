def run():
    for i in range(4):
        for j in range(4):
            try:
                if j == 1:
                    continue
                if j == 2 and i == 1:
                    break
                print("body", i, j)
            finally:
                print("finally", i, j)
        else:
            print("inner loop ended by itself", i)
            continue
        print("inner loop was left", i)
        break
    else:
        print("never")


run()
n = 0
while True:
    n += 1
    try:
        try:
            if n < 3:
                continue
            break
        finally:
            print("inner", n)
    finally:
        print("outer", n)
print(n)
for x in [1, 2, 3]:
    with open_nothing() if False else __import__("contextlib").nullcontext(x) as value:
        if value == 2:
            continue
        print("with", value)
