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


attempt(lambda: inspect.signature(deco))
attempt(lambda: inspect.signature(A))
attempt(lambda: inspect.signature(A.m))
attempt(lambda: inspect.signature(A().m))
attempt(lambda: inspect.signature(functools.partial(deco, 1)))
attempt(lambda: inspect.signature(functools.partial(deco, b=3)))

attempt(lambda: inspect.signature(3))
sig = inspect.signature(deco)
print(list(sig.parameters), sig.parameters['c'].kind, sig.parameters['c'].default, sig.parameters['c'], repr(sig.parameters['c']), sig.return_annotation, sig.bind(1, 2, 3, c=4, d=5), sig.bind(1).arguments)
attempt(lambda: sig.bind())
attempt(lambda: sig.bind(1, a=2))
b = sig.bind(1)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
print(sig.replace(return_annotation=int), sig == inspect.signature(deco), inspect.Parameter.empty, inspect.Signature.empty, repr(sig))


def po(a, /, b, *, c):
    pass


print(inspect.signature(po), inspect.getfullargspec(po))
attempt(lambda: inspect.signature(po).bind(1, 2))
attempt(lambda: inspect.signature(po).bind(1, b=2, c=3, z=3))
attempt(lambda: inspect.signature(po).bind_partial(1))
