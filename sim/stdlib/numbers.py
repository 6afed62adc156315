# The abstract numbers that int, float and complex are registered with.
from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    """All numbers inherit from this class."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Complex defines the operations that work on the builtin complex type."""

    __slots__ = ()

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    """To Complex, Real adds the operations that work on real numbers."""

    __slots__ = ()

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    """.numerator and .denominator should be in lowest terms."""

    __slots__ = ()

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Integral adds methods that work on integral numbers."""

    __slots__ = ()

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


def _abstract(cls, *names):
    # methods without a body: all that a class below must write itself
    for name in names:
        def method(self, *args):
            raise NotImplementedError
        method.__name__ = name
        method.__qualname__ = f'{cls.__name__}.{name}'
        setattr(cls, name, abstractmethod(method))
    cls.__abstractmethods__ = frozenset(n for n in dir(cls) if getattr(getattr(cls, n, None),
                                                                       '__isabstractmethod__', False))


_abstract(Complex, '__complex__', '__add__', '__radd__', '__neg__', '__pos__', '__mul__', '__rmul__',
          '__truediv__', '__rtruediv__', '__pow__', '__rpow__', '__abs__', 'conjugate', '__eq__')
_abstract(Real, '__float__', '__trunc__', '__floor__', '__ceil__', '__round__', '__floordiv__',
          '__rfloordiv__', '__mod__', '__rmod__', '__lt__', '__le__')
_abstract(Rational)
_abstract(Integral, '__int__', '__lshift__', '__rlshift__', '__rshift__', '__rrshift__', '__and__',
          '__rand__', '__xor__', '__rxor__', '__or__', '__ror__', '__invert__')
Complex.register(complex)
Real.register(float)
Integral.register(int)
