for i in range(3):
    if i == 5:
        break
else:
    print("for was not left")
while i:
    i -= 1
else:
    print("while ended")
while True:
    break
else:
    print("never")
try:
    pass
except ValueError:
    print("never")
else:
    print("no exception")
finally:
    print("finally")


def f(x):
    try:
        if x:
            raise ValueError(x)
    except ValueError as error:
        return f"except {error}"
    else:
        return "else"
    finally:
        print("finally", x)


print(f(0), f(1))
try:
    try:
        pass
    except ZeroDivisionError:
        print("not for the else clause")
    else:
        1 / 0
except ZeroDivisionError as error:
    print("outer", error)
