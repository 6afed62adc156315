# Functions of complex numbers.
import math
from _aioscope import full_name_of as _full_name_of
from math import e, inf, nan, pi, tau


def _number(z):
    if isinstance(z, str):
        raise TypeError('must be real number, not str')
    try:
        return complex(z)
    except TypeError as error:
        if error.args[0].startswith('complex() first argument must be'):
            raise TypeError(f'must be real number, not {_full_name_of(z)}') from None
        raise


infj, nanj = complex(0.0, inf), complex(0.0, nan)


def phase(z, /):
    z = _number(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _number(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if phi == 0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def exp(z, /):
    z = _number(z)
    length = math.exp(z.real)
    return complex(length * math.cos(z.imag), length * math.sin(z.imag))


def log(z, base=None, /):
    z = _number(z)
    if z == 0:
        raise ValueError('math domain error')
    result = complex(math.log(abs(z)), phase(z))
    return result if base is None else result / log(base)


def log10(z, /):
    z = _number(z)
    return complex(math.log10(abs(z)), phase(z) / math.log(10))


def sqrt(z, /):
    z = _number(z)
    a, b = z.real, z.imag
    if a == 0 and b == 0:
        return complex(0.0, b)
    s = 2.0 * math.sqrt(abs(a) / 8.0 + math.hypot(a / 8.0, b / 8.0))
    d = abs(b) / (2.0 * s)
    if a >= 0:
        return complex(s, math.copysign(d, b))
    return complex(d, math.copysign(s, b))


def cos(z, /):
    z = _number(z)
    return complex(math.cos(z.real) * math.cosh(z.imag), -math.sin(z.real) * math.sinh(z.imag))


def sin(z, /):
    z = _number(z)
    return complex(math.sin(z.real) * math.cosh(z.imag), math.cos(z.real) * math.sinh(z.imag))


def cosh(z, /):
    z = _number(z)
    return complex(math.cosh(z.real) * math.cos(z.imag), math.sinh(z.real) * math.sin(z.imag))


def sinh(z, /):
    z = _number(z)
    return complex(math.sinh(z.real) * math.cos(z.imag), math.cosh(z.real) * math.sin(z.imag))


def isfinite(z, /):
    z = _number(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isnan(z, /):
    z = _number(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    z = _number(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    a, b = _number(a), _number(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def __getattr__(name):
    if name in ('acos', 'asin', 'atan', 'tan', 'tanh', 'acosh', 'asinh', 'atanh'):
        raise AttributeError(f'cmath.{name} is not there in aioscope: use cmath.exp and cmath.log')
    raise AttributeError(f"module 'cmath' has no attribute {name!r}")
