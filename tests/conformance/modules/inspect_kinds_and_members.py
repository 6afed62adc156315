import asyncio
import functools
import inspect


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def deco(a, b=1, *args, c: int=3, **kw) -> str:
    """Doc of deco.

    More.
    """
    x = {'a': [1, 2, 3]}
    return 'a\nb'


class A:
    """Class doc"""
    x: int = 3

    def m(self, q):
        """m doc"""
        return q

    class Inner:
        y = 1

    @property
    def p(self):
        return 1

    @classmethod
    def c(cls):
        pass

    @staticmethod
    def s():
        pass

    async def co(self):
        await asyncio.sleep(0)


class B(A):

    def m(self, q):
        return 3


lam = lambda x: x + 1


async def agen():
    yield 1


def gen():
    yield 1


for f in (deco, A, A.m, A().m, lam, agen, gen, gen(), len, A.co, int, [].append, functools.partial(gen)):
    print([n for n in dir(inspect) if n.startswith('is') and n not in ('iskeyword', 'isawaitable') and getattr(inspect, n)(f)])
attempt(lambda: inspect.getfullargspec(deco.__wrapped__))
attempt(lambda: [n for n, _ in inspect.getmembers(A) if not n.startswith('__')])
attempt(lambda: inspect.getmembers(A(), inspect.ismethod)[0][0])
attempt(lambda: inspect.getmro(B))
attempt(lambda: inspect.getclasstree([A, B]))
attempt(lambda: inspect.ismodule(inspect))
attempt(lambda: inspect.cleandoc('a\n   b\n     c\n'))
