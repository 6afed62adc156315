import inspect


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


lam = lambda x: x + 1


async def agen():
    yield 1


def gen():
    yield 1


def frames():
    fi = inspect.stack()
    print([(x.function, x.lineno, x.code_context[0].strip() if x.code_context else None, x.index) for x in fi])
    print(inspect.getframeinfo(inspect.currentframe()).code_context)
    print(inspect.currentframe().f_back.f_code.co_name)


def outer():
    frames()


outer()
try:
    1 / 0
except ZeroDivisionError as e:
    print(inspect.trace()[0][2:], inspect.getframeinfo(e.__traceback__)[1:3])



async def cm():
    pass


c = cm()
print(inspect.getcoroutinestate(c), inspect.isawaitable(c), inspect.iscoroutine(c))
c.close()
print(inspect.getcoroutinestate(c))
g = gen()
print(inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
