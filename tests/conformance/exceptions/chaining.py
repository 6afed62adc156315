def chain(e):
    parts = []
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        parts.append(f"{e!r} cause={e.__cause__!r} context={e.__context__!r} suppress={e.__suppress_context__}")
        e = e.__cause__ or e.__context__
    print(" <- ".join(parts))


try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
except KeyError as e:
    chain(e)
try:
    try:
        raise ValueError("first")
    except ValueError as v:
        raise KeyError("second") from v
except KeyError as e:
    chain(e)
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second") from None
except KeyError as e:
    chain(e)
try:
    raise TypeError("with class") from OSError
except TypeError as e:
    chain(e)
try:
    raise TypeError from ValueError("cause")
except TypeError as e:
    chain(e)
for bad in (3, "text", int):
    try:
        raise ValueError("x") from bad
    except TypeError as e:
        chain(e)
for bad in (3, "text", int, None, object()):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise
except RuntimeError as e:
    print(e)
a = ValueError("a")
try:
    try:
        raise a
    except ValueError:
        raise a
except ValueError as e:
    chain(e)
b = KeyError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as e:
    chain(e)
try:
    try:
        raise a from b
    except ValueError as x:
        x.__context__ = b
        raise b
except KeyError as e:
    chain(e)
try:
    try:
        1 / 0
    finally:
        [].foo
except AttributeError as e:
    chain(e)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, e, tb):
        raise RuntimeError("from exit")


try:
    with Manager():
        raise ValueError("in body")
except RuntimeError as e:
    chain(e)


def gen():
    try:
        yield 1
    except ValueError:
        raise KeyError("in generator")


g = gen()
next(g)
try:
    g.throw(ValueError("thrown"))
except KeyError as e:
    chain(e)
try:
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise IndexError("after inner")
except IndexError as e:
    chain(e)


class Custom(Exception):
    def __init__(self):
        1 / 0


try:
    raise Custom
except ZeroDivisionError as e:
    chain(e)


class NotOne(Exception):
    def __new__(cls):
        return 5


try:
    raise NotOne
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("again")
    except ValueError as e:
        raise
except ValueError as e:
    chain(e)
e = ValueError("v")
e.__cause__ = KeyError("c")
print(e.__suppress_context__, e.__cause__)
e.__suppress_context__ = False
e.__cause__ = None
print(e.__suppress_context__, e.__cause__, e.__context__)
