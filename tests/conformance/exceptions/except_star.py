def run(title, make):
    print("--", title)
    try:
        try:
            raise make()
        except* ValueError as g:
            print("ValueError:", repr(g))
        except* (KeyError, OSError) as g:
            print("KeyError or OSError:", repr(g))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("left:", repr(e))


run("one kind", lambda: ExceptionGroup("g", [ValueError(1), ValueError(2)]))
run("two kinds", lambda: ExceptionGroup("g", [ValueError(1), KeyError(2)]))
run("with rest", lambda: ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run("nested", lambda: ExceptionGroup("g", [ExceptionGroup("h", [ValueError(1), TypeError(3)]), OSError(2)]))
run("naked", lambda: ValueError("naked"))
run("naked other", lambda: TypeError("naked"))
run("base", lambda: BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]))
try:
    pass
except* ValueError:
    print("never")
else:
    print("nothing raised")


def raising(first, second):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3)])
        except* ValueError as g:
            if first:
                raise first
            raise
        except* KeyError as g:
            if second:
                raise second
    except BaseException as e:
        print("result:", repr(e), "context", repr(e.__context__))
        if isinstance(e, BaseExceptionGroup):
            print([(repr(x), repr(x.__context__)) for x in e.exceptions])


raising(None, None)
raising(IndexError("new"), None)
raising(None, IndexError("new"))
raising(IndexError("a"), OSError("b"))
for pattern in (ExceptionGroup, (ValueError, BaseExceptionGroup), 5, (ValueError, "x")):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1)])
        except* pattern:
            print("caught")
    except TypeError as e:
        print("TypeError:", e)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        pass
    print("all handled")
except ExceptionGroup:
    print("never")
