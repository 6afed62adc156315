# singledispatch: the nearest class wins, an abstract class stands where the class that fulfils it stands, and two that
# are equally near are an error.
import functools
from collections.abc import Container, Hashable, Iterable, Mapping, MutableSequence, Sequence, Sized


@functools.singledispatch
def name(x):
    return 'object'


@name.register
def _(x: Mapping):
    return 'Mapping'


@name.register(Sized)
def _(x):
    return 'Sized'


class Short:
    def __len__(self):
        return 1


class Both(Short, dict):
    pass


class Own(dict):
    pass


print(name({}), name(Short()), name(Both()), name(Own()), name([1]), name(1))
print(list(name.registry), type(name.registry).__name__)
name.register(dict, lambda x: 'dict')
print(name({}), name(Own()), name(Both()))
name.register(Own)(lambda x: 'Own')
print(name(Own()), name.dispatch(Own) is name.dispatch(dict))


@name.register
def number(x: 'int | str'):
    return 'int or str'


print(name(1), name('s'), name(True), name(1.5))


def attempt(title, work):
    try:
        print(title, work())
    except Exception as e:
        print(title, type(e).__name__, str(e).split(' at 0x')[0])


for wrong in (3, list[int], 'x', None):
    attempt('one', lambda: name.register(wrong))
    attempt('two', lambda: name.register(wrong, print))


def bare(x):
    pass


def hinted(x: list[int]):
    pass


def partly(x: 'int | list[int]'):
    pass


attempt('bare', lambda: name.register(bare))
attempt('hinted', lambda: name.register(hinted))
attempt('partly', lambda: name.register(partly))
attempt('none', lambda: name())

name.register(Iterable, lambda x: 'Iterable')
name.register(Container, lambda x: 'Container')
attempt('ambiguous', lambda: name({1}))


@functools.singledispatch
def kind(x):
    return 'object'


kind.register(Sequence, lambda x: 'Sequence')
kind.register(MutableSequence, lambda x: 'MutableSequence')
kind.register(Hashable, lambda x: 'Hashable')
print(kind([]), kind(()), kind('s'), kind(1), kind({}))


class Shape:
    @functools.singledispatchmethod
    def scale(self, by):
        return f'cannot scale by {by!r}'

    @scale.register
    def _(self, by: int):
        return f'{by} times'

    @scale.register(str)
    def words(self, by):
        return f'{by} in words'

    @functools.singledispatchmethod
    @classmethod
    def make(cls, source):
        return cls.__name__, source

    @make.register(list)
    @classmethod
    def _(cls, source):
        return [cls.__name__, *source]


print(Shape().scale(2), Shape().scale('two'), Shape().scale(2.5))
print(Shape.make(1), Shape.make([1]), Shape().make([2]))
print(Shape.scale.__name__, name.__name__, functools.singledispatch.__module__)
