def fields(e, *names):
    print(type(e).__name__, [(n, getattr(e, n, "none")) for n in names])


fields(StopIteration(7), "value", "args")
fields(StopIteration(), "value")
fields(SystemExit(3), "code")
fields(SystemExit(1, 2), "code")
fields(SystemExit(), "code")
fields(ImportError("m", name="n", path="p"), "msg", "name", "path")
fields(ImportError("m", "n"), "msg", "name")
fields(NameError("x", name="y"), "name")
fields(AttributeError("x", name="y", obj=[1]), "name", "obj")
fields(OSError(2, "s", "f", None, "g"), "errno", "strerror", "filename", "filename2", "args")
fields(OSError("s"), "errno", "strerror", "filename")
fields(BlockingIOError(11, "s", 5), "characters_written", "filename", "args")
fields(SyntaxError("m", ("f", 1, 2, "t", 3, 4)), "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")
fields(UnicodeDecodeError("utf-8", b"ab", 0, 1, "r"), "encoding", "object", "start", "end", "reason")
fields(UnicodeTranslateError("ab", 0, 1, "r"), "object", "start", "end", "reason")
e = StopIteration(1)
e.value = 2
e.args = (3, 4)
print(repr(e), e.value)
e = OSError(2, "s")
e.errno = 5
e.strerror = "changed"
e.filename = "f"
print(e, repr(e), e.errno)
e = KeyError("a")
e.args = "xyz"
print(e.args, e)
e.args = ()
print(repr(str(e)))
e = Exception("x")
e.note = 1
print(e.__dict__, vars(e))
for name, value in (("args", 3), ("__cause__", 3), ("__context__", 3), ("__traceback__", 3), ("__suppress_context__", 3)):
    try:
        setattr(e, name, value)
    except TypeError as x:
        print(name, x)
for name in ("args", "__cause__", "__context__", "__traceback__", "__suppress_context__", "__notes__"):
    try:
        delattr(e, name)
    except (TypeError, AttributeError) as x:
        print(name, type(x).__name__, x)
try:
    {}["missing"]
except KeyError as x:
    print(x.args, x)
try:
    [].foo
except AttributeError as x:
    print(x.name, x.obj)
try:
    undefined_name
except NameError as x:
    print(x.name, x)
try:
    import no_such_module
except ImportError as x:
    print(x.name, x.path, x.msg, type(x).__name__)
try:
    from math import no_such_thing
except ImportError as x:
    print(x.name, x.msg.split("(")[0])
try:
    "é".encode("ascii")
except UnicodeEncodeError as x:
    print(x.encoding, x.object, x.start, x.end, x.reason)
try:
    b"\xff".decode()
except UnicodeDecodeError as x:
    print(x.encoding, x.object, x.start, x.end, x.reason)
