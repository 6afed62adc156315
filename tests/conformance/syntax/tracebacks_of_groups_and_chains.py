# compare: stderr
import sys


def show(e):
    sys.excepthook(type(e), e, e.__traceback__)


def fail(kind, text):
    raise kind(text)


def catch(f):
    try:
        f()
    except BaseException as e:
        return e


def chain():
    try:
        fail(ValueError, "first")
    except ValueError as e:
        try:
            fail(KeyError, "second")
        except KeyError:
            raise TypeError("third\nof two lines") from e


show(catch(chain))
one = catch(lambda: fail(ValueError, "one"))
two = catch(chain)
nested = ExceptionGroup("nested", [OSError("o"), ExceptionGroup("deeper", [one, SystemExit(3) if False else two])])
group = ExceptionGroup("group", [one, nested, KeyError("k")])
group.add_note("a note\nof two lines")
group.add_note("another")
show(group)
show(catch(lambda: (_ for _ in ()).throw(group)))
show(ExceptionGroup("wide", [ValueError(i) for i in range(20)]))
deep = ValueError("bottom")
for i in range(14):
    deep = ExceptionGroup(f"level {i}", [deep])
show(deep)
show(BaseExceptionGroup("base", [KeyboardInterrupt()]))
e = ValueError("noted")
e.__notes__ = ["list", 5]
show(e)
e.__notes__ = "text"
show(e)


class Silent(Exception):
    def __str__(self):
        raise RuntimeError("no text")


class Empty(Exception):
    def __str__(self):
        return ""


show(Silent())
show(Empty("x"))


class Outer:
    class Inner(Exception):
        pass


show(Outer.Inner("qualified"))
Outer.Inner.__module__ = "some.module"
show(Outer.Inner("with a module"))


def recursive(n):
    if n == 0:
        raise ValueError("deep")
    recursive(n - 1)


show(catch(lambda: recursive(10)))
show(catch(lambda: recursive(3)))


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("only this") from None


show(catch(suppressed))
loop = ValueError("loop")
loop.__cause__ = TypeError("other")
loop.__cause__.__context__ = loop
show(loop)
show(SyntaxError("message", ("file.py", 3, 5, "  x = = 1\n", 3, 7)))
show(SyntaxError("no text", ("file.py", 3, 5, None)))
show(SyntaxError("plain"))
show(SyntaxError("m", (None, 1, 1, "abc", 1, 2)))
show(SyntaxError("m", ("f", 1, 0, "abc")))
show(SyntaxError("m", ("f", 1, 10, "abc", 1, 20)))
show(SyntaxError("m", ("f", 1, 2, "abc def", 3, 1)))
