"""partial objects that are copied, nested partial methods, single dispatch after a later registration, names with dots."""
import abc
import collections.abc
import copy
import functools
import operator


def show(*args, **kwargs):
    return args, kwargs


p = functools.partial(show, [1], key=[2])
p.mark = [3]
shallow, deep = copy.copy(p), copy.deepcopy(p)
print(shallow.args is p.args, shallow.keywords is p.keywords, shallow.mark is p.mark, shallow())
p.args[0].append("later")
p.keywords["key"].append("later")
print(shallow(), deep(), deep.mark)


class A(abc.ABC):
    def method(self, *args, **kwargs):
        return type(self).__name__, args, kwargs

    first = functools.partialmethod(method, 1, a=1)
    second = functools.partialmethod(first, 2, b=2)
    of_class = functools.partialmethod(classmethod(method), 3)
    of_partial = functools.partialmethod(functools.partial(show, "p"), 4)

    @abc.abstractmethod
    def missing(self, x):
        pass

    also_missing = functools.partialmethod(missing, 1)


second = A.__dict__["second"]
print(sorted(A.__abstractmethods__), second.func.__name__, second.args, second.keywords)


class B(A):
    missing = also_missing = None


b = B()
print(b.second(3, c=3), b.first.func.__name__, b.second.__self__ is b, B.of_class(4), b.of_partial(5)[0][2:])
print(functools.partialmethod(print).__isabstractmethod__, A.__dict__["also_missing"].__isabstractmethod__)


class C:
    def __init__(self):
        self.calls = 0

    @functools.cached_property
    def value(self):
        self.calls += 1
        return self.calls


c = C()
print(c.value, c.value, c.calls, C.value.attrname, type(C.value.lock).__name__)


@functools.singledispatch
def kind(x):
    return "any"


@kind.register(collections.abc.Sized)
def _(x):
    return "sized"


class Later:
    pass


class Measured(collections.abc.Sized):
    def __len__(self):
        return 0


print(kind(Later()), kind(Measured()))
collections.abc.Sized.register(Later)
print(kind(Later()))
kind.register(collections.abc.Set, lambda x: "set")
print(kind(Measured()), end=" ")
collections.abc.Set.register(Measured)
print(kind(Measured()))


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for name in ("real", "real.imag", "real.", ".real", "", "real..imag"):
    attempt(lambda: operator.attrgetter(name)(5))
print(operator.__add__ is operator.add, operator.__and__ is operator.and_, operator.__not__, len(operator.__all__))


class Odd:
    def __init__(self, parts):
        self.parts = parts

    def __reduce__(self):
        return self.parts


for parts in ((Odd, (1,)), (Odd, (1,), {"x": 1}), (Odd, (1,), None, None, None, None), "name"):
    attempt(lambda: vars(copy.copy(Odd(parts))).keys())


class Hidden:
    def __getattribute__(self, name):
        if name.startswith("__reduce"):
            raise AttributeError(name)
        return object.__getattribute__(self, name)


attempt(lambda: copy.copy(Hidden()))
attempt(lambda: copy.deepcopy(Hidden()))
token = abc.get_cache_token()
collections.abc.Sized.register(C)
print(abc.get_cache_token() != token)
for odd in ('', '\0', 'cast\0', 'cast f_contiguous'):
    try:
        getattr(memoryview(b''), odd)
    except AttributeError as error:
        print(type(error).__name__, odd == 'cast f_contiguous' or error)
