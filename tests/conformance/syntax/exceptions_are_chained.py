def show(e):
    print(repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)


try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k")
except KeyError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError("k") from z
except KeyError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k") from None
except KeyError as e:
    show(e)
try:
    try:
        try:
            raise ValueError("a")
        finally:
            raise TypeError("b")
    except TypeError:
        raise
except TypeError as e:
    show(e)
try:
    raise ValueError from TypeError
except ValueError as e:
    show(e)
for bad in (1, "text", None):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)


def reraise():
    try:
        raise KeyError("inner")
    except KeyError:
        try:
            raise ValueError
        except ValueError:
            pass
        raise


try:
    reraise()
except KeyError as e:
    show(e)
