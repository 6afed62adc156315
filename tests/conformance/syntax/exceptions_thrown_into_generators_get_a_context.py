def g():
    try:
        raise KeyError(1)
    except KeyError:
        yield 1
def h():
    try: raise OSError
    except OSError: yield from g()
x = g(); next(x)
try: x.throw(ValueError(2))
except ValueError as e: print(repr(e.__context__))
x = h(); next(x)
try: x.throw(ValueError(2))
except ValueError as e: print(repr(e.__context__), repr(e.__context__.__context__))
x = h(); next(x)
try:
    try: 1/0
    except ZeroDivisionError: x.throw(ValueError(2))
except ValueError as e: print(repr(e.__context__), repr(e.__context__.__context__), repr(e.__context__.__context__.__context__))
x = g(); next(x)
v = ValueError(5); v.__context__ = TypeError(1)
try: x.throw(v)
except ValueError as e: print(repr(e.__context__), repr(e.__context__.__context__))
async def a():
    try: raise KeyError(1)
    except KeyError: await b()
async def b():
    raise TypeError
try: a().send(None)
except TypeError as e: print(repr(e.__context__))
