def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

import asyncio

for make in (
    lambda: Exception(), lambda: Exception("a"), lambda: Exception("a", 1), lambda: ValueError(["list"]), lambda: KeyError("k"),
    lambda: KeyError(), lambda: KeyError("a", "b"), lambda: KeyError(5), lambda: StopIteration(), lambda: StopIteration(3), lambda: StopIteration(1, 2),
    lambda: SystemExit(), lambda: SystemExit(3), lambda: SystemExit("bye", 1), lambda: StopAsyncIteration(1), lambda: GeneratorExit(), lambda: KeyboardInterrupt(),
    lambda: AssertionError("no"), lambda: ImportError("msg", name="n", path="p"), lambda: ModuleNotFoundError("m", name="x"), lambda: NameError("n", name="x"),
    lambda: AttributeError("a", name="n", obj=5), lambda: UnboundLocalError("u"), lambda: ZeroDivisionError("z"), lambda: RecursionError("r"), lambda: MemoryError(),
    lambda: OSError(), lambda: OSError("text"), lambda: OSError(2, "No such"), lambda: OSError(2, "No such", "file"), lambda: OSError(13, "Denied", "f", None, "g"),
    lambda: OSError(9999, "odd"), lambda: OSError(1, 2, 3, 4, 5, 6), lambda: OSError(111, "refused"), lambda: OSError(110, "late"), lambda: TimeoutError("t"), lambda: TimeoutError(),
    lambda: ConnectionResetError(104, "reset"), lambda: FileNotFoundError("f"), lambda: BlockingIOError(11, "again", 5), lambda: PermissionError(1, "x"), lambda: IOError(4, "i"),
    lambda: UnicodeDecodeError("utf-8", b"a\xffb", 1, 2, "invalid"), lambda: UnicodeDecodeError("utf-8", b"abcd", 1, 3, "bad"), lambda: UnicodeEncodeError("ascii", "a\xe9", 1, 2, "ordinal"),
    lambda: UnicodeEncodeError("ascii", "a\u0441\U0001f600", 1, 3, "ordinal"), lambda: UnicodeEncodeError("ascii", "\u0441", 0, 1, "o"), lambda: UnicodeEncodeError("ascii", "\U0001f600", 0, 1, "o"),
    lambda: UnicodeTranslateError("abc", 1, 2, "r"), lambda: UnicodeError("plain"), lambda: SyntaxError(), lambda: SyntaxError("m"), lambda: SyntaxError("m", ("dir/f.py", 3, 1, "text")),
    lambda: SyntaxError("m", ("f.py", 3, 1, "text", 3, 5)), lambda: SyntaxError("m", (None, 3, 1, "t")), lambda: SyntaxError("m", ("f", None, 1, "t")), lambda: IndentationError("i"), lambda: TabError("t"),
    lambda: Warning("w"), lambda: DeprecationWarning("d"), lambda: asyncio.CancelledError(), lambda: asyncio.CancelledError("why"), lambda: asyncio.InvalidStateError("s"),
    lambda: Exception(a=1), lambda: ValueError(a=1), lambda: StopIteration(a=1), lambda: ImportError("a", foo=1), lambda: ImportError(name="only"), lambda: NameError("a", foo=1),
    lambda: AttributeError("a", foo=1), lambda: OSError(a=1), lambda: KeyError(a=1), lambda: SystemExit(a=1), lambda: SyntaxError("a", 1), lambda: SyntaxError("a", (1,)),
    lambda: SyntaxError("a", (1, 2, 3, 4, 5)), lambda: UnicodeDecodeError(1), lambda: UnicodeDecodeError("a", "b", 1, 2, "c"), lambda: UnicodeEncodeError("a", b"b", 1, 2, "c"),
    lambda: UnicodeDecodeError("a", b"b", "x", 2, "c"), lambda: UnicodeTranslateError("a", 1), lambda: UnicodeDecodeError(1, b"", 1, 2, "x"),
):
    try:
        e = make()
        print(type(e).__name__, "|", repr(e), "|", str(e), "|", e.args)
    except Exception as x:
        print("raised", type(x).__name__, x)
