# What classes and iterators do when something about them is wrong or goes away.
class Fading:
    def __iter__(self):
        return self

    def __next__(self):
        del Fading.__next__
        return 1


class Strange(Exception):
    def __new__(cls, *args):
        return cls


def generator():
    yield 1


def tell(action, *args):
    try:
        print('fine', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


def walk():
    for x in Fading():
        print(x)


def raised():
    raise Strange


def waiting():
    g = generator()
    next(g)
    return g


tell(walk)
tell(raised)
tell(lambda: waiting().throw(Strange))
tell(lambda: generator().throw(Strange))
tell(lambda: waiting().throw(Strange, 'with a value'))


class Meta(type):
    def __new__(meta, name, bases, namespace, cell=Ellipsis, drop=False):
        if cell is not Ellipsis:
            namespace['__classcell__'] = cell
        if drop:
            namespace = {k: v for k, v in namespace.items() if k != '__classcell__'}
        return super().__new__(meta, name, bases, namespace)


class Twice(type):
    def __new__(meta, name, bases, namespace):
        made = super().__new__(meta, name, bases, namespace)
        type('Other', (), namespace)
        return made


def with_cell(cell):
    class A(metaclass=Meta, cell=cell):
        pass


def without_cell():
    class A(metaclass=Meta, drop=True):
        def f(self):
            return super().f()
    return A


def used_twice():
    class A(metaclass=Twice):
        def f(self):
            return __class__


for cell in (None, 0, '', object()):
    tell(with_cell, cell)
tell(without_cell)
tell(used_twice)


class Outer:
    class Inner:
        @property
        def x(self):
            return 1

        y = property()

        @classmethod
        @classmethod
        def name(cls):
            return cls.__name__

        @classmethod
        @property
        def label(cls):
            return f'label of {cls.__name__}'


inner = Outer.Inner()
tell(lambda: setattr(inner, 'x', 2))
tell(lambda: delattr(inner, 'x'))
tell(lambda: inner.y)
Outer.Inner.z = property()
tell(lambda: inner.z)
tell(lambda: setattr(inner, 'z', 1))
print(Outer.Inner.name(), inner.name(), Outer.Inner.label, inner.label)


# braces behind a backslash, print with >>, properties that cannot keep their value
import functools
import sys
import threading

print(f'\{6 * 7}', f'a\{1}b\}}', f'\{{x', rf'\{1}')
tell(lambda: print >> sys.stderr)
tell(lambda: len >> 3)


class NoDict:
    __slots__ = ()

    @functools.cached_property
    def x(self):
        return 1


class Late:
    pass


class Type(type):
    @functools.cached_property
    def p(cls):
        return 1


class Typed(metaclass=Type):
    pass


Late.y = functools.cached_property(lambda self: 1)
tell(lambda: NoDict().x)
tell(lambda: Late().y)
tell(lambda: Typed.p)
print(repr(threading.BoundedSemaphore(3)).split(': ')[1])
