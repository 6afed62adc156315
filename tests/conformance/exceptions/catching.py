import sys


def attempt(e, pattern):
    try:
        raise e
    except pattern as caught:
        print("caught", repr(caught))
    else:
        print("else")
    finally:
        print("finally")


attempt(ValueError(1), ValueError)
attempt(KeyError(1), (TypeError, LookupError))
attempt(KeyError(1), (TypeError, (LookupError,)) if False else (TypeError, LookupError))
for pattern in (3, "ValueError", int, (ValueError, 5), [ValueError], None, object):
    try:
        attempt(TypeError("original"), pattern)
    except TypeError as e:
        print("TypeError:", e, "| context:", repr(e.__context__))
try:
    attempt(ValueError("uncaught"), KeyError)
except ValueError as e:
    print("outside", e)
try:
    attempt(ValueError(2), ())
except ValueError as e:
    print("empty tuple", e)
try:
    raise ValueError("bound")
except ValueError as e:
    x = e
try:
    e
except NameError as n:
    print(n)
print(x, x.__traceback__ is not None, sys.exc_info())
try:
    raise KeyError("info")
except KeyError:
    kind, value, tb = sys.exc_info()
    print(kind, value, tb is value.__traceback__, sys.exception() is value)


def order():
    try:
        print("try")
        return "from try"
    finally:
        print("finally")


def override():
    try:
        raise ValueError("lost")
    finally:
        return "from finally"


def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
        finally:
            print("finally", i)
    return i


print(order(), override(), loop())


class Meta(type):
    def __instancecheck__(cls, e):
        print("never asked")
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError("not odd")
    except Odd:
        print("wrong")
except ValueError as e:
    print("right", e)
assert True, "not evaluated"
try:
    assert 1 == 2
except AssertionError as e:
    print(repr(e))
try:
    assert not [1], f"text {1 + 1}"
except AssertionError as e:
    print(repr(e))
try:
    assert (), (1, 2)
except AssertionError as e:
    print(repr(e))
