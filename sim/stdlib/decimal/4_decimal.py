# Part of decimal. The numbers themselves.


class Decimal(numbers.Number):
    """A decimal number."""

    __slots__ = ('_sign', '_int', '_exp')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            parsed = _parse(value)
            if parsed is None:
                (context or getcontext())._raise(ConversionSyntax)
                parsed = 0, 0, 'n'
            return cls._made(*parsed)
        if isinstance(value, int):
            return cls._made(int(value < 0), abs(int(value)), 0)
        if isinstance(value, Decimal):
            return cls._made(value._sign, value._int, value._exp) if type(value) is not cls else value
        if isinstance(value, float):
            (context or getcontext())._raise(FloatOperation, result=0)
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError('argument must be a sequence of length 3')
            sign, digits, exponent = value
            return cls._made(sign, int(''.join(map(str, digits)) or 0), exponent)
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')

    @classmethod
    def _made(cls, sign, n, exp):
        self = object.__new__(cls)
        self._sign, self._int, self._exp = sign, n, exp
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(int(f))
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if math.isnan(f):
            return cls('NaN')
        sign = int(math.copysign(1.0, f) < 0)
        if math.isinf(f):
            return cls._made(sign, 0, 'F')
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return cls._made(sign, n * 5 ** k, -k)

    # -- what it is

    def is_nan(self):
        return self._exp in ('n', 'N')

    def is_snan(self):
        return self._exp == 'N'

    def is_qnan(self):
        return self._exp == 'n'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return isinstance(self._exp, int)

    def is_zero(self):
        return self.is_finite() and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return self.is_finite() and self._int != 0

    def __bool__(self):
        return not self.is_finite() or self._int != 0

    def as_tuple(self):
        if self._exp == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        digits = tuple(map(int, str(self._int))) if self.is_finite() or self._int else ()
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._exp == 'F':
            raise OverflowError('cannot convert Infinity to integer ratio')
        if not self.is_finite():
            raise ValueError('cannot convert NaN to integer ratio')
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        common = math.gcd(n, d)
        return n // common, d // common

    def adjusted(self):
        return self._exp + len(str(self._int)) - 1 if self.is_finite() else 0

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        sign = '-' if self._sign else ''
        if not self.is_finite():
            return sign + {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}[self._exp] + (str(self._int) if self._int else '')
        digits = str(self._int)
        left = len(digits) + self._exp  # digits before the point
        if self._exp <= 0 and left > -6:
            if self._exp == 0:
                return sign + digits
            if left <= 0:
                return f'{sign}0.{"0" * -left}{digits}'
            return f'{sign}{digits[:left]}.{digits[left:]}'
        point = f'.{digits[1:]}' if len(digits) > 1 else ''
        e = 'E' if getcontext().capitals else 'e'
        return f'{sign}{digits[0]}{point}{e}{left - 1:+d}'

    def to_eng_string(self, context=None):
        return str(self)

    def __hash__(self):
        if self._exp == 'N':
            raise TypeError('Cannot hash a signaling NaN value.')
        if self._exp == 'n':
            return object.__hash__(self)
        if self._exp == 'F':
            return -314159 if self._sign else 314159
        p = 2305843009213693951
        power = pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, p - 2, p), -self._exp, p)
        result = self._int * power % p
        result = -result if self._sign else result
        return -2 if result == -1 else result

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (str(self),)

    # -- rounding

    def _fixed(self, context):
        # rounded to the precision of the context and brought between its limits
        if not self.is_finite():
            return self
        lowest = context.Etiny()
        if not self._int:
            return self._zero_between(lowest, context)
        subnormal = self.adjusted() < context.Emin
        cut = max(len(str(self._int)) - context.prec, lowest - self._exp)
        if cut > 0:
            return self._cut(cut, subnormal, context)
        if subnormal:
            context._raise(Subnormal, result=0)
        return self._below_top(context)

    def _zero_between(self, lowest, context):
        exp = min(max(self._exp, lowest), context.Etop() if context.clamp else context.Emax)
        if exp == self._exp:
            return self
        context._raise(Clamped, result=0)
        return Decimal._made(self._sign, 0, exp)

    def _cut(self, digits, subnormal, context):
        n, lost = _shifted(self._int, digits, context.rounding, self._sign)
        exp = self._exp + digits
        if len(str(n)) > context.prec:
            n //= 10
            exp += 1
        if lost and subnormal:
            context._raise(Underflow, result=0)
        if subnormal:
            context._raise(Subnormal, result=0)
        context._raise(Rounded, result=0)
        if lost:
            context._raise(Inexact, result=0)
        if not n:
            context._raise(Clamped, result=0)
        return Decimal._made(self._sign, n, exp)._below_top(context)

    def _below_top(self, context):
        if self._int and self.adjusted() > context.Emax:
            return self._overflowed(context)
        if context.clamp and self._int and self._exp > context.Etop():
            context._raise(Clamped, result=0)
            return self._scaled(context.Etop(), context.rounding)
        return self

    def _overflowed(self, context):
        # infinity, or the largest number if the rounding leads away from it
        inwards = {ROUND_DOWN: True, ROUND_05UP: True, ROUND_CEILING: self._sign, ROUND_FLOOR: not self._sign}
        result = Decimal._made(self._sign, 0, 'F')
        if inwards.get(context.rounding):
            result = Decimal._made(self._sign, 10 ** context.prec - 1, context.Etop())
        context._raise(Overflow, result=0)
        context._raise(Inexact, result=0)
        context._raise(Rounded, result=0)
        return result

    def _scaled(self, exp, rounding):
        # the same number with this exponent
        n, _ = _shifted(self._int, exp - self._exp, rounding, self._sign)
        return Decimal._made(self._sign, n, exp)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _converted(exp)
        if not (self.is_finite() and exp.is_finite()):
            if self.is_infinite() and exp.is_infinite() or self.is_nan() or exp.is_nan():
                return self if not exp.is_nan() else exp
            return context._raise(InvalidOperation)
        result = self._scaled(exp._exp, rounding or context.rounding)
        if len(str(result._int)) > context.prec:
            return context._raise(InvalidOperation)
        if result._exp > self._exp:
            context._raise(Rounded, result=0)
            if result != self:
                context._raise(Inexact, result=0)
        return result

    def to_integral_value(self, rounding=None, context=None):
        if not self.is_finite() or self._exp >= 0:
            return self
        return self._scaled(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        result = self._fixed(context or getcontext())
        if not result.is_finite():
            return result
        if not result._int:
            return Decimal._made(result._sign, 0, 0)
        digits = str(result._int)
        zeros = len(digits) - len(digits.rstrip('0'))
        return Decimal._made(result._sign, int(digits[:len(digits) - zeros]), result._exp + zeros)

    def __round__(self, n=None):
        if n is None:
            self._no_int('integer')
            return int(self._scaled(0, ROUND_HALF_EVEN)) if self._exp < 0 else int(self)
        return self.quantize(Decimal._made(0, 1, -n), ROUND_HALF_EVEN)

    def _no_int(self, what):
        if self.is_nan():
            raise ValueError(f'cannot convert NaN to {what}')
        if self.is_infinite():
            raise OverflowError(f'cannot convert Infinity to {what}')

    def __int__(self):
        self._no_int('integer')
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __floor__(self):
        self._no_int('integer')
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        self._no_int('integer')
        return int(self.to_integral_value(ROUND_CEILING))

    def __float__(self):
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self)) if not self.is_nan() else math.nan

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    # -- arithmetic

    def _signed(self):
        return -self._int if self._sign else self._int

    def _strange(self, other, context):
        # what operations give of NaNs; None if there is none
        for x in (self, other):
            if x._exp == 'N':
                return context._raise(InvalidOperation)
        for x in (self, other):
            if x._exp == 'n':
                return x
        return None

    def _added(self, other, context):
        strange = self._strange(other, context)
        if strange is not None:
            return strange
        if self.is_infinite() or other.is_infinite():
            if self.is_infinite() and other.is_infinite() and self._sign != other._sign:
                return context._raise(InvalidOperation)
            return self if self.is_infinite() else other
        exp = min(self._exp, other._exp)
        total = self._signed() * 10 ** (self._exp - exp) + other._signed() * 10 ** (other._exp - exp)
        if total == 0:
            sign = int(self._sign and other._sign or self._sign != other._sign
                       and context.rounding == ROUND_FLOOR)
        else:
            sign = int(total < 0)
        return Decimal._made(sign, abs(total), exp)._fixed(context)

    def _multiplied(self, other, context):
        strange = self._strange(other, context)
        if strange is not None:
            return strange
        sign = self._sign ^ other._sign
        if self.is_infinite() or other.is_infinite():
            if self.is_zero() or other.is_zero():
                return context._raise(InvalidOperation)
            return Decimal._made(sign, 0, 'F')
        return Decimal._made(sign, self._int * other._int, self._exp + other._exp)._fixed(context)

    def _divided(self, other, context):
        strange = self._strange(other, context)
        if strange is not None:
            return strange
        sign = self._sign ^ other._sign
        if self.is_infinite():
            return context._raise(InvalidOperation) if other.is_infinite() else Decimal._made(sign, 0, 'F')
        if other.is_infinite():
            context._raise(Clamped, result=0)
            return Decimal._made(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._raise(DivisionUndefined)
            return context._raise(DivisionByZero, result=Decimal._made(sign, 0, 'F'))
        ideal = self._exp - other._exp
        if not self._int:
            return Decimal._made(sign, 0, ideal)._fixed(context)
        shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
        exp = ideal - shift
        if shift >= 0:
            n, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            n, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            if n % 5 == 0:  # what was cut off counts when this is rounded
                n += 1
        else:
            while exp < ideal and n % 10 == 0:
                n //= 10
                exp += 1
        return Decimal._made(sign, n, exp)._fixed(context)

    def _whole(self, other, context):
        # quotient without its fraction, and remainder
        sign = self._sign ^ other._sign
        exp = min(self._exp, other._exp)
        a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
        q, r = divmod(a, b)
        if len(str(q)) > context.prec:
            bad = context._raise(DivisionImpossible)
            return bad, bad
        return Decimal._made(sign, q, 0), Decimal._made(self._sign, r, exp)._fixed(context)

    def _divmod(self, other, context):
        strange = self._strange(other, context)
        if strange is not None:
            return strange, strange
        if self.is_infinite():
            bad = context._raise(InvalidOperation)
            return (Decimal._made(self._sign ^ other._sign, 0, 'F') if not other.is_infinite() else bad), bad
        if other.is_infinite():
            return Decimal._made(self._sign ^ other._sign, 0, 0), self._fixed(context)
        if not other._int:
            if not self._int:
                bad = context._raise(DivisionUndefined)
                return bad, bad
            return (context._raise(DivisionByZero, result=Decimal._made(self._sign ^ other._sign, 0, 'F')),
                    context._raise(InvalidOperation))
        return self._whole(other, context)

    def __divmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._divmod(other, getcontext())

    def __rdivmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other.__divmod__(self)

    def __floordiv__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if self.is_finite() and self._int and other.is_zero():
            return getcontext()._raise(DivisionByZero, result=Decimal._made(self._sign ^ other._sign, 0, 'F'))
        return self._divmod(other, getcontext())[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if self.is_finite() and self._int and other.is_zero():
            return getcontext()._raise(InvalidOperation)
        return self._divmod(other, getcontext())[1]

    def __rmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other % self

    def remainder_near(self, other, context=None):
        r = self - (self / other).to_integral_value(ROUND_HALF_EVEN) * other
        return r

    def __neg__(self):
        if self.is_zero() and getcontext().rounding != ROUND_FLOOR:
            return Decimal._made(0, 0, self._exp)
        return Decimal._made(1 - self._sign, self._int, self._exp)._fixed(getcontext())

    def __pos__(self):
        if self.is_zero() and getcontext().rounding != ROUND_FLOOR:
            return Decimal._made(0, 0, self._exp)
        return self._fixed(getcontext())

    def __abs__(self):
        return Decimal._made(0, self._int, self._exp)._fixed(getcontext())

    def copy_abs(self):
        return Decimal._made(0, self._int, self._exp)

    def copy_negate(self):
        return Decimal._made(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return Decimal._made(_converted(other)._sign, self._int, self._exp)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self
        if self._int and self._sign:
            return context._raise(InvalidOperation)
        if self.is_infinite():
            return self
        if not self._int:
            return Decimal._made(self._sign, 0, self._exp // 2)
        exp, n = self._exp, self._int
        if exp % 2:
            n, exp = n * 10, exp - 1
        ideal = exp // 2
        shift = max(context.prec + 1 - (len(str(n)) + 1) // 2, 0)
        n *= 100 ** shift
        root = math.isqrt(n)
        exact = root * root == n
        exp = ideal - shift
        if exact:
            while exp < ideal and root % 10 == 0:
                root //= 10
                exp += 1
        elif root % 5 == 0:
            root += 1
        half_even = context.copy()
        half_even.rounding = ROUND_HALF_EVEN
        return Decimal._made(0, root, exp)._fixed(half_even)

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        context = getcontext()
        strange = self._strange(other, context)
        if strange is not None:
            return strange
        if not other._int and other.is_finite():
            return context._raise(InvalidOperation) if self.is_zero() else Decimal(1)
        if other.is_finite() and other == other.to_integral_value() and self.is_finite():
            return self._to_power(int(other), context)
        if self._sign and self._int:
            return context._raise(InvalidOperation)
        if not (self.is_finite() and other.is_finite()):
            raise NotImplementedError('powers with infinities are not there in aioscope')
        if not self._int:
            return Decimal(0) if not other._sign else Decimal._made(0, 0, 'F')
        with localcontext(context) as more:
            more.prec = context.prec + len(str(other._int)) + 10
            result = (self.ln() * other).exp()
        return result._fixed(context)

    def _to_power(self, power, context):
        sign = self._sign and power % 2
        if not self._int:
            if power < 0:
                return context._raise(DivisionByZero, result=Decimal._made(sign, 0, 'F'))
            return Decimal._made(sign, 0, self._exp * power)
        n = self._int ** abs(power)
        exact = Decimal._made(sign, n, self._exp * abs(power))
        if power >= 0:
            return exact._fixed(context)
        return Decimal(1)._divided(exact, context)

    def __rpow__(self, other, modulo=None):
        other = _operand(other)
        return other if other is NotImplemented else other ** self

    # -- logarithms: by series, with digits to spare

    def exp(self, context=None):
        context = context or getcontext()
        if self.is_nan() or self.is_infinite():
            return (Decimal(0) if self._sign else self) if self.is_infinite() else self
        if not self._int:
            return Decimal(1)
        prec = context.prec + 10 + max(self.adjusted(), 0)
        halvings = max(self.adjusted() + 1, 0) * 4 + 8
        one = 10 ** (prec + halvings)
        n, d = self.as_integer_ratio()
        x = (n * one // d) >> halvings
        term = total = one
        k = 1
        while term:
            term = term * x // (one * k)
            total += term
            k += 1
            if term in (0, -1):
                break
        for _ in range(halvings):
            total = total * total // one
        return Decimal._made(0, total, -(prec + halvings))._fixed(_half_even(context))

    def ln(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self
        if self.is_zero():
            return Decimal._made(1, 0, 'F')
        if self._sign:
            return context._raise(InvalidOperation)
        if self.is_infinite():
            return self
        if self == 1:
            return Decimal(0)
        places = context.prec + 15
        value = _natural_log(self, places)
        return Decimal._made(int(value < 0), abs(value), -places)._fixed(_half_even(context))

    def log10(self, context=None):
        context = context or getcontext()
        if self.is_zero():
            return Decimal._made(1, 0, 'F')
        if self._sign and not self.is_nan():
            return context._raise(InvalidOperation)
        if not self.is_finite():
            return self
        digits = str(self._int)
        if digits.rstrip('0') == '1':
            return Decimal(self._exp + len(digits) - 1)
        places = context.prec + 15
        value = _natural_log(self, places) * 10 ** places // _natural_log(Decimal(10), places)
        return Decimal._made(int(value < 0), abs(value), -places)._fixed(_half_even(context))

    # -- comparison

    def _against(self, other):
        # -1, 0 or 1; None with NaN
        if self.is_nan() or other.is_nan():
            return None
        if self.is_infinite() or other.is_infinite():
            a = (-1 if self._sign else 1) if self.is_infinite() else 0
            b = (-1 if other._sign else 1) if other.is_infinite() else 0
        else:
            exp = min(self._exp, other._exp)
            a = self._signed() * 10 ** (self._exp - exp)
            b = other._signed() * 10 ** (other._exp - exp)
        return (a > b) - (a < b)

    def compare(self, other, context=None):
        order = self._against(_converted(other))
        return Decimal('NaN') if order is None else Decimal(order)

    def __eq__(self, other):
        other = _comparable(other)
        return other if other is NotImplemented else self._against(other) == 0

    def _ordered(self, other, test):
        if isinstance(other, float):
            getcontext()._raise(FloatOperation, result=0)
        other = _comparable(other)
        if other is NotImplemented:
            return other
        order = self._against(other)
        if order is None:
            getcontext()._raise(InvalidOperation)
            return False
        return test(order)

    def __lt__(self, other):
        return self._ordered(other, lambda order: order < 0)

    def __le__(self, other):
        return self._ordered(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda order: order >= 0)

    def max(self, other, context=None):
        other = _converted(other)
        return self if self >= other else other

    def min(self, other, context=None):
        other = _converted(other)
        return self if self <= other else other

    def same_quantum(self, other, context=None):
        return self._exp == _converted(other)._exp

    def scaleb(self, other, context=None):
        return Decimal._made(self._sign, self._int, self._exp + int(other))

    def fma(self, other, third, context=None):
        other, third = _converted(other), _converted(third)
        exact = Decimal._made(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return exact._added(third, context or getcontext())

    # -- format

    def __format__(self, spec, context=None):
        import re
        m = re.fullmatch(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?', spec, re.S)
        if m is None or m[8] == '_':
            raise ValueError('invalid format string')
        fill, align, sign, _, alternate, zero, width, comma, precision, kind = m.groups()
        value = self
        if kind == '%' and value.is_finite():
            value = Decimal._made(value._sign, value._int, value._exp + 2)
        text = value._digits_for(kind, None if precision is None else int(precision))
        minus, text = (text[0], text[1:]) if text[:1] == '-' else ('', text)
        if kind == '%':
            text += '%'
        shown = minus or {'+': '+', ' ': ' '}.get(sign, '')
        if zero and not align:
            fill, align = '0', '='
        width = int(width or 0)
        if comma:
            whole, rest = re.match(r'(\d*)(.*)', text, re.S).groups()
            if fill == '0' and align == '=':
                need = width - len(shown) - len(rest)
                while len(f'{int(whole or 0):0{len(whole)}}') and len(_grouped(whole)) < need:
                    whole = '0' + whole
                    if len(_grouped(whole)) > need and _grouped(whole)[1] == ',':
                        break
            text = _grouped(whole) + rest
        body = shown + text
        fill, align = fill or ' ', align or '>'
        if align == '=':
            return shown + fill * (width - len(body)) + text
        return {'<': body.ljust, '>': body.rjust, '^': body.center}[align](width, fill) if align != '^' else \
            fill * ((width - len(body)) // 2) + body + fill * (width - len(body) - (width - len(body)) // 2)

    def _digits_for(self, kind, precision):
        if not self.is_finite():
            return str(self)
        rounding = getcontext().rounding
        value = self
        if kind in ('e', 'E'):
            if precision is not None:
                value = value._to_digits(precision + 1, rounding)
            digits = str(value._int)
            exponent = value._exp + len(digits) - 1
            if not value._int and precision is not None:
                digits, exponent = '0' * (precision + 1), self._exp + precision
            point = '.' + digits[1:] if len(digits) > 1 else ''
            return f'{"-" * value._sign}{digits[0]}{point}{kind}{exponent:+d}'
        if kind in ('f', 'F', '%'):
            if precision is not None:
                value = value._scaled(-precision, rounding)
            elif value._exp > 0:
                value = value._scaled(0, rounding)
            return value._plain()
        if precision is not None and len(str(value._int)) > max(precision, 1):
            value = value._to_digits(max(precision, 1), rounding)
        text = str(value)
        return text.replace('E', 'e') if kind == 'g' else text

    def _to_digits(self, count, rounding):
        too_many = len(str(self._int)) - count
        if too_many == 0 or too_many < 0 and not self._int:
            return self
        if too_many < 0:
            return Decimal._made(self._sign, self._int * 10 ** -too_many, self._exp + too_many)
        n, _ = _shifted(self._int, too_many, rounding, self._sign)
        exp = self._exp + too_many
        if len(str(n)) > count:
            n, exp = n // 10, exp + 1
        return Decimal._made(self._sign, n, exp)

    def _plain(self):
        digits = str(self._int)
        if self._exp < 0:
            digits = digits.rjust(1 - self._exp, '0')
            digits = f'{digits[:self._exp]}.{digits[self._exp:]}'
        return '-' * self._sign + digits
