def attempt(title, action):
    try:
        print(title, "->", repr(action()))
    except BaseException as e:
        print(title, "->", type(e).__name__ + ":", e)


g = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), TypeError("t"), ValueError(2)]), OSError(5)])
attempt("repr", lambda: g)
attempt("str", lambda: str(g))
attempt("one", lambda: str(ExceptionGroup("m", [ValueError()])))
attempt("fields", lambda: (g.message, g.exceptions, g.args))
attempt("split", lambda: g.split(ValueError))
attempt("split tuple", lambda: g.split((KeyError, OSError)))
attempt("split all", lambda: g.split(Exception))
attempt("split none", lambda: g.split(ZeroDivisionError))
attempt("split function", lambda: g.split(lambda e: isinstance(e, ValueError) and e.args == (2,)))
attempt("subgroup", lambda: g.subgroup(TypeError))
attempt("subgroup none", lambda: g.subgroup(ZeroDivisionError))
attempt("subgroup group", lambda: g.subgroup(ExceptionGroup) is g)
attempt("derive", lambda: g.derive([ValueError("new")]))
attempt("split int", lambda: g.split(3))
attempt("split nothing", lambda: g.split())
attempt("derive nothing", lambda: g.derive())
attempt("split mixed tuple", lambda: g.split((ValueError, 3)))
attempt("function fails", lambda: g.split(lambda e: 1 / 0))
attempt("set message", lambda: setattr(g, "message", "x"))
attempt("set exceptions", lambda: setattr(g, "exceptions", []))
attempt("no arguments", lambda: ExceptionGroup())
attempt("one argument", lambda: ExceptionGroup("m"))
attempt("three arguments", lambda: ExceptionGroup("m", [ValueError()], 1))
attempt("message int", lambda: ExceptionGroup(1, [ValueError()]))
attempt("no sequence", lambda: ExceptionGroup("m", 3))
attempt("set", lambda: ExceptionGroup("m", {ValueError()}))
attempt("generator", lambda: ExceptionGroup("m", (ValueError() for _ in range(2))))
attempt("empty", lambda: ExceptionGroup("m", []))
attempt("no exception", lambda: ExceptionGroup("m", [ValueError(), 5]))
attempt("class", lambda: ExceptionGroup("m", [ValueError]))
attempt("base in group", lambda: ExceptionGroup("m", [KeyboardInterrupt()]))
attempt("base group", lambda: BaseExceptionGroup("m", [KeyboardInterrupt(), ValueError()]))
attempt("base group of exceptions", lambda: type(BaseExceptionGroup("m", [ValueError()])).__name__)
attempt("tuple", lambda: ExceptionGroup("m", (ValueError(1),)))
attempt("is", lambda: (isinstance(g, Exception), isinstance(BaseExceptionGroup("m", [KeyboardInterrupt()]), Exception)))
attempt("alias", lambda: ExceptionGroup[int])


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + "!", excs)


class Plain(ExceptionGroup):
    pass


class Extra(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def __init__(self, message, excs, code):
        super().__init__(message, excs)

    def derive(self, excs):
        return Extra(self.message, excs, self.code)


class BadDerive(ExceptionGroup):
    def derive(self, excs):
        return 5


m = Mine("mine", [ValueError(1), KeyError(2)])
m.add_note("a note")
m.__cause__ = OSError("cause")
attempt("mine split", lambda: m.split(ValueError))
a, b = m.split(ValueError)
print(a.__notes__, a.__notes__ is m.__notes__, a.__cause__, b.__cause__, a.__suppress_context__)
attempt("plain split", lambda: Plain("p", [ValueError(1), KeyError(2)]).split(KeyError))
x = Extra("x", [ValueError(1), KeyError(2)], 42)
attempt("extra split", lambda: [(repr(p), p.code) for p in x.split(KeyError)])
attempt("bad derive", lambda: BadDerive("b", [ValueError(1), KeyError(2)]).split(KeyError))
attempt("plain with base", lambda: Plain("p", [KeyboardInterrupt()]))
