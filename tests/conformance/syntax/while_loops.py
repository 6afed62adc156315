i = 0
while i < 3:
    i += 1
    if i == 2:
        continue
    print(i)
else:
    print("else", i)
while True:
    i -= 1
    if not i:
        break
else:
    print("never")
while 0:
    print("never")
else:
    print("at once")
while (i := i + 1) < 3:
    pass
print(i)
n = 0
while not n > 2 or n == 3:
    n += 1
print(n)
while n:
    while True:
        n -= 1
        if n % 2:
            break
    print(n)
    if n == 1:
        n = 0
a = [1, 2, 3]
while a:
    a.pop()
else:
    print(a)


def f():
    while True:
        while True:
            return "out of two loops"


print(f())
