class A(Exception):
    pass


class B(A):
    pass


def which(e):
    try:
        raise e
    except B:
        return "B"
    except A:
        return "A"
    except (KeyError, IndexError) as x:
        return f"lookup {x!r}"
    except OSError as x:
        return f"os {x.errno}"
    except Exception:
        return "other"
    except:
        return "base"


for e in (B(), A(), KeyError("k"), IndexError("i"), OSError(5, "x"), ValueError(), KeyboardInterrupt(), SystemExit(1), GeneratorExit(), BaseException()):
    print(type(e).__name__, which(e))
print(which(B), which(KeyError), which(OSError))


def evaluated_late():
    try:
        raise ValueError("v")
    except expensive("first"):
        return 1
    except expensive("second"):
        return 2


def expensive(name):
    print("evaluating", name)
    return TypeError if name == "first" else ValueError


print(evaluated_late())
try:
    try:
        raise ValueError("v")
    except undefined_name:
        pass
except NameError as e:
    print(e, "|", repr(e.__context__))


def rebind():
    e = "before"
    try:
        raise ValueError("inside")
    except ValueError as e:
        print(e)
    try:
        return e
    except UnboundLocalError as x:
        return str(x)


print(rebind())


def delete_inside():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return "fine"


print(delete_inside())


def nested_names():
    try:
        raise KeyError("outer")
    except KeyError as e:
        try:
            raise ValueError("inner")
        except ValueError as f:
            print(repr(e), repr(f), repr(f.__context__))
        print(repr(e))


nested_names()
for attempt in range(4):
    try:
        if attempt < 2:
            raise ConnectionError(f"attempt {attempt}")
        print("connected at", attempt)
        break
    except ConnectionError as e:
        print("retry after", e)
else:
    print("gave up")


def parse(text):
    try:
        value = int(text)
    except ValueError:
        return None
    else:
        return value * 2
    finally:
        print("parsed", text)


print([parse(t) for t in ("1", "x", "30")])


class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(ZeroDivisionError):
    1 / 0
    print("never")
try:
    with Suppress(KeyError), Suppress(ValueError):
        {}["x"]
    print("suppressed")
    with Suppress(KeyError):
        int("x")
except ValueError as e:
    print("not suppressed:", e)
try:
    raise ValueError("a", "b") if True else None
except ValueError as e:
    a, b = e.args
    print(a, b)
try:
    (lambda: (_ for _ in ()).throw(KeyError("thrown from a lambda")))()
except KeyError as e:
    print(e)
