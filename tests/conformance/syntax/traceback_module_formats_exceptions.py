# since: 3.11.7
import sys
import traceback


def fail(n):
    if n:
        fail(n - 1)
    return [1, 2]["a" if n else "b" + n]   


def catch(f, *args):
    try:
        f(*args)
    except BaseException as e:
        return e


def strip(text):
    """Without the folder of this file."""
    return text.replace(strip.__code__.co_filename, "FILE")


e = catch(lambda: [1][5])
print(strip("".join(traceback.format_exception(e))), end="")
print(strip("".join(traceback.format_exception(type(e), e, e.__traceback__))), end="")
print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
print([strip(x) for x in traceback.format_tb(e.__traceback__)])
try:
    fail(6)
except TypeError:
    print(strip(traceback.format_exc()), end="")

    print(strip(traceback.format_exc(limit=2)), end="")
    print(strip(traceback.format_exc(limit=-1)), end="")
print(traceback.format_exc(), end="")


def chained():
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError("two\nlines") from z


e = catch(chained)
for piece in traceback.format_exception(e):
    print(repr(strip(piece)))
print(strip("".join(traceback.format_exception(e, chain=False))), end="")
group = ExceptionGroup("top\nline", [e, ValueError("v\nw"), ExceptionGroup("in", [OSError(1)])])
group.add_note("note one\nnote two")
print(strip("".join(traceback.format_exception(group))), end="")
for entry in traceback.extract_tb(e.__traceback__):
    print(entry.lineno, entry.name, entry.line, len(entry), entry[1], strip(repr(entry)))
te = traceback.TracebackException.from_exception(e)
print(str(te), te.exc_type.__name__, te.__cause__.exc_type.__name__, list(te.format_exception_only()))
print(strip("".join(te.format())) == strip("".join(traceback.format_exception(e))))


def stack():
    return traceback.extract_stack()[-2:], traceback.format_stack()[-1]


entries, last = stack()
print([(s.name, s.line) for s in entries], strip(last), end="")
print([(f.f_code.co_name, line) for f, line in traceback.walk_tb(e.__traceback__)])
print(traceback.format_list([("file.py", 3, "f", "x = 1"), ("g.py", 4, "g", None)]))
e = catch(lambda: "日本" + 1)
print(strip("".join(traceback.format_exception(e))), end="")
e = catch(lambda: ("日本" + "é", 1 + [])[0])   
print(strip("".join(traceback.format_exception(e))), end="")
s = catch(compile, "x = = 1\n", "source", "exec")
print(traceback.format_exception_only(s))
for bad in (lambda: traceback.format_exception(5), lambda: traceback.format_exception(ValueError, None)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
