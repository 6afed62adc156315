def f1():
    try:
        return "try"
    finally:
        return "finally wins"


def f2():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return "after the loop"


def f3():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "the error is gone"


def f4():
    x = 1
    try:
        return x
    finally:
        x = 2


def f5():
    try:
        try:
            raise KeyError("a")
        except KeyError:
            print("handling")
            raise
        finally:
            print("inner finally")
    except KeyError as e:
        return repr(e)
    finally:
        print("outer finally")


def f6():
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("f6 finally")


def f7():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
        finally:
            print("loop", i)
    else:
        return "no break"
    return "broken"


def f8():
    try:
        yield 1
        yield 2
    finally:
        yield "from finally"


for f in (f1, f2, f3, f4, f5, f6, f7):
    print(f.__name__, f())
print(list(f8()))
g = f8()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        saved = e
        raise TypeError("while handling")
except TypeError as e:
    print(e.__context__ is saved, e.__cause__)
try:
    e
except NameError as x:
    print(x)
