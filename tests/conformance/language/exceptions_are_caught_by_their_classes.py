class AppError(Exception):
    pass


class NetworkError(AppError):
    def __init__(self, host, code=0):
        super().__init__(host, code)
        self.host = host


def attempt(action):
    try:
        result = action()
    except NetworkError as e:
        print("network", e, e.host, e.args)
    except (AppError, KeyError) as e:
        print("app or key", repr(e))
    except Exception as e:
        print("other", type(e).__name__, e)
    else:
        print("fine", result)
    finally:
        print("always")


def raiser(e):
    def f():
        raise e
    return f


attempt(lambda: 42)
attempt(raiser(NetworkError("example", 5)))
attempt(raiser(AppError))
attempt(lambda: {}["k"])
attempt(lambda: [][3])
attempt(lambda: int("x1"))
attempt(lambda: "a" + 1)
attempt(lambda: None.foo)
attempt(lambda: 1 / 0)
attempt(lambda: undefined_name)


def order():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return "returned"
            print("body", i)
        finally:
            print("finally", i)


print(order())
try:
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")
except ValueError as e:
    print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise ValueError from None
except ValueError as e:
    print(e.__suppress_context__)
try:
    raise 42
except TypeError as e:
    print(e)
try:
    assert 1 > 2, "math works"
except AssertionError as e:
    print(e)
