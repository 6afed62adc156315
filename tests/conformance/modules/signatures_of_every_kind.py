"""inspect.signature: what it shows, how arguments are bound, what it refuses; getcallargs, getfullargspec, getattr_static."""
import functools
import inspect
import typing


class C:
    def __init__(self, a, *, b=1):
        pass

    def method(self, x, y=2, /, z: "C" = 3, *rest, k, **more) -> "C":
        pass

    @classmethod
    def of_class(cls, q):
        pass

    @staticmethod
    def static(s):
        pass

    def __call__(self, called):
        pass

    part = functools.partialmethod(method, 1, k=5)


class D(C):
    def __new__(cls, new):
        return object.__new__(cls)


class Plain:
    pass


class Meta(type):
    def __call__(cls, meta):
        pass


class WithMeta(metaclass=Meta):
    pass


def annotated(x: C, y: typing.Optional[C] = None, *a: list[C], k: int = 3, **kw: typing.List["C"]) -> typing.Dict[str, C]:
    pass


def wrapper(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs)
    return inner


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


f = C.method
for thing in (C, D, Plain, WithMeta, f, C(1).method, C.of_class, C.static, C(1), C(1).part, annotated, wrapper(annotated),
              functools.partial(f, 1), functools.partial(f, 1, z=2), functools.partial(annotated, k=1), functools.partial(annotated, y=1),
              lambda: 0, lambda *, a, b=2: 0):
    attempt(lambda: inspect.signature(thing))
attempt(lambda: inspect.signature(functools.partial(Plain, 1, 2)))
attempt(lambda: inspect.signature(5))
attempt(lambda: inspect.signature(wrapper(annotated), follow_wrapped=False))
attempt(lambda: inspect.signature(f, eval_str=True))
sig = inspect.signature(annotated)
print(sig.parameters)
print(list(sig.parameters), sig.parameters["k"].kind, repr(sig.parameters["k"].kind), sig.parameters["k"].kind.description)
print(sig == inspect.signature(annotated), hash(sig) == hash(inspect.signature(annotated)), repr(sig)[:25])
print(sig.replace(return_annotation=int, parameters=[p for p in sig.parameters.values() if p.kind == p.KEYWORD_ONLY]))
attempt(lambda: setattr(sig, "parameters", {}))
attempt(lambda: setattr(sig.parameters["k"], "name", "x"))

P = inspect.Parameter
for args, kwargs in ((("a b", P.KEYWORD_ONLY), {}), (("class", P.KEYWORD_ONLY), {}), (("a", 7), {}), ((5, 1), {}), (("a", P.VAR_KEYWORD), {"default": 1}),
                     (("a", 1), {"default": 2, "annotation": int}), ((".0", 1), {}), ((".0", 3), {})):
    attempt(lambda: repr(P(*args, **kwargs)))
a, b = P("a", 1), P("b", 1, default=0)
for params in ([b, a], [a, a], [P("k", 3), a], [a, b, P("k", 3)]):
    attempt(lambda: inspect.Signature(params))


def many(a, b, /, c, d=4, *rest, k, m=6, **more):
    pass


def few(a, b=2, *, k):
    pass


calls = [((), {}), ((1,), {}), ((1, 2, 3), {"k": 0}), ((1, 2), {"c": 3, "k": 0, "z": 9}), ((1, 2, 3, 4, 5), {"k": 0}), ((1, 2, 3), {}),
         ((1,), {"b": 2, "k": 1}), ((1, 2), {"k": 1, "a": 5}), ((1,), {"k": 1, "q": 2}), ((1, 2, 3, 4), {})]
for func in (many, few, lambda a, b: 0, lambda: 0):
    for args, kwargs in calls:
        attempt(lambda: inspect.signature(func).bind(*args, **kwargs))
        attempt(lambda: inspect.getcallargs(func, *args, **kwargs))
        attempt(lambda: inspect.signature(func).bind_partial(*args, **kwargs).kwargs)
bound = inspect.signature(many).bind(1, 2, 3, k=4)
bound.apply_defaults()
print(bound, bound.args, bound.kwargs, bound == inspect.signature(many).bind(1, 2, 3, k=4))
for func in (many, few, annotated, C(1).method, C, C.of_class):
    attempt(lambda: inspect.getfullargspec(func))
attempt(lambda: inspect.getfullargspec(5))


class Static:
    plain = 1

    @property
    def prop(self):
        return 2

    def __init__(self):
        self.__dict__["prop"] = "hidden"
        self.own = 3

    def __getattr__(self, name):
        return "dynamic"


s = Static()
print(type(inspect.getattr_static(s, "prop")).__name__, inspect.getattr_static(s, "own"), inspect.getattr_static(Static, "plain"), s.anything)
attempt(lambda: inspect.getattr_static(s, "anything"))
print(inspect.getattr_static(s, "anything", "default"), [name for name, _ in inspect.getmembers(s) if name[0] != "_"])
