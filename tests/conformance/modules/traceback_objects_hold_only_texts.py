"""The classes of the module traceback: what they keep, compare and write, and how each limit cuts it."""
import io
import sys
import traceback
import weakref


class Thing:
    def __repr__(self):
        return "<thing>"


class Bottom(ValueError):
    pass


def inner(depth):
    local = Thing()
    if depth == 0:
        raise Bottom("bottom")
    inner(depth - 1)


def caught(function, *args):
    try:
        function(*args)
    except BaseException as e:
        return e


error = caught(inner, 2)
for limit in (None, 1, 2, 0, -1, -2):
    print(limit, [(s.lineno, s.name) for s in traceback.extract_tb(error.__traceback__, limit)])
    print("".join(traceback.format_exception(error, limit=limit)))

captured = traceback.TracebackException.from_exception(error, capture_locals=True, limit=-1)
print(captured.stack[0].locals, captured.stack[0].line, captured)
out = io.StringIO()
captured.print(file=out)
print(out.getvalue())

one, two = (traceback.TracebackException.from_exception(error) for _ in "ab")
print(one == two, one is two, one == traceback.TracebackException.from_exception(error, limit=1), one == 3)
ref = weakref.ref(error)
del error
print("gone", ref() is None, "".join(one.format()).count("inner"))

# No suggestions here: only the interpreter itself makes them.
try:
    prnt("x")
except NameError:
    traceback.print_exc(file=sys.stdout)


def group(depth, width):
    members = [ValueError(i) for i in range(width)]
    return ExceptionGroup("group", members + ([group(depth - 1, width)] if depth else []))


for options in ({}, {"max_group_width": 2}, {"max_group_depth": 1}, {"max_group_depth": 2, "max_group_width": 1}):
    print("".join(traceback.TracebackException.from_exception(group(3, 3), **options).format()))


def chained(how):
    try:
        inner(0)
    except ValueError as e:
        if how == "cause":
            raise KeyError("second") from e
        if how == "none":
            raise KeyError("second") from None
        raise KeyError("second")


for how in ("cause", "context", "none"):
    for compact in (False, True):
        t = traceback.TracebackException.from_exception(caught(chained, how), compact=compact)
        print(how, compact, type(t.__cause__).__name__, type(t.__context__).__name__, t.__suppress_context__)
        print([line.strip() for line in t.format(chain=False)][-1])

s = traceback.FrameSummary("nowhere.py", 7, "f", line="  x = 1 ", locals={"b": 2, "a": Thing()})
print(s, list(s), len(s), s[2], s == ("nowhere.py", 7, "f", "x = 1"), s == traceback.FrameSummary("nowhere.py", 7, "f"))
print(traceback.FrameSummary("f", None, "g").line, traceback.StackSummary.from_list([s]).format())
print(traceback.format_list([("a.py", 1, "f", "call()"), ("b.py", None, "g", None)]))


class Short(traceback.StackSummary):
    def format_frame_summary(self, frame_summary):
        if frame_summary.name != "inner":
            return None
        return f"{frame_summary.name}:{frame_summary.lineno}\n"


print(Short.extract(traceback.walk_tb(caught(inner, 5).__traceback__)).format())


def odd_notes(notes):
    e = ValueError("noted")
    e.__notes__ = notes
    return traceback.format_exception_only(e)


print(odd_notes(["one\ntwo", 3]), odd_notes(("t",)), odd_notes(5), odd_notes("ab"), odd_notes([]))
for text, args in (("no place", ()), ("place", (("f.py", 3, 5, "  a b c\n", 3, 8),)), ("short", (("f.py", 3, None, "x"),)),
                   ("zero", (("f.py", 1, 0, "x"),)), ("file only", (("f.py", None, None, None),))):
    e = SyntaxError(text, *args)
    print(traceback.format_exception_only(e))
print(traceback.format_exception_only(None), traceback.format_exception(None), traceback.format_exc())
for call in (lambda: traceback.format_exception(ValueError()), lambda: traceback.format_exception(ValueError, ValueError(1), None),
             lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError(), ValueError()),
             lambda: traceback.print_last()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

sys.tracebacklimit = 1
print("".join(traceback.format_exception(caught(inner, 2))))
del sys.tracebacklimit


def cleared():
    kept = Thing()
    refs.append(weakref.ref(kept))
    raise ValueError


refs = []
e = caught(cleared)
print(refs[0]() is None, sorted(e.__traceback__.tb_next.tb_frame.f_locals))
traceback.clear_frames(e.__traceback__)
print(refs[0]() is None, sorted(e.__traceback__.tb_next.tb_frame.f_locals))


def stack():
    return [(s.name, s.lineno) for s in traceback.extract_stack(limit=-2)], traceback.format_stack(limit=1)


print(*stack())
print([(f.f_code.co_name, line) for f, line in traceback.walk_stack(sys._getframe())])
