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
            return cls._made(sign, _number(''.join(map(str, digits)) or '0'), exponent)
        raise TypeError(f'conversion from {full_name_of(value)} to Decimal is not supported')

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
        return self.is_finite() and self._int != 0 and self.adjusted() >= _given(context).Emin

    def is_subnormal(self, context=None):
        return self.is_finite() and self._int != 0 and self.adjusted() < _given(context).Emin

    def is_canonical(self):
        return True

    def number_class(self, context=None):
        return _number_class(self, _given(context))

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def __bool__(self):
        return not self.is_finite() or self._int != 0

    def as_tuple(self):
        if self._exp == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        digits = tuple(map(int, _digits(self._int))) if self.is_finite() or self._int else ()
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
        return self._exp + _count(self._int) - 1 if self.is_finite() else 0

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return _as_text(self, getcontext())

    def to_eng_string(self, context=None):
        return _as_text(self, _given(context), 3)

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
        cut = max(_count(self._int) - context.prec, lowest - self._exp)
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
        if _count(n) > context.prec:
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
        context, exp = _given(context), _converted(exp)
        strange = _nan_of(context, self, exp)
        if strange is not None:
            return strange
        if self.is_infinite() or exp.is_infinite():
            return self if self.is_infinite() and exp.is_infinite() else context._raise(InvalidOperation)
        if not context.Etiny() <= exp._exp <= context.Emax \
                or self._int and self.adjusted() - exp._exp >= context.prec:
            return context._raise(InvalidOperation)
        result = self._scaled(exp._exp, _rounding(rounding, context))
        if _count(result._int) > context.prec or result._int and result.adjusted() > context.Emax:
            return context._raise(InvalidOperation)
        if result._int and result.adjusted() < context.Emin:
            context._raise(Subnormal, result=0)
        return self._noted(result, context)

    def _noted(self, result, context):
        # what became of the digits behind the new exponent
        if self._int and result._exp > self._exp:
            if result._against(self):
                context._raise(Inexact, result=0)
            context._raise(Rounded, result=0)
        return result

    def to_integral_value(self, rounding=None, context=None):
        context = _given(context)
        rounding = _rounding(rounding, context)
        if not self.is_finite():
            return self if self.is_infinite() else _nan_of(context, self)
        return self if self._exp >= 0 else self._scaled(0, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _given(context)
        result = self.to_integral_value(rounding, context)
        return self._noted(result, context) if self.is_finite() else result

    def normalize(self, context=None):
        context = _given(context)
        strange = _nan_of(context, self)
        if strange is not None:
            return strange
        result = self._fixed(context)
        if not result.is_finite():
            return result
        if not result._int:
            return Decimal._made(result._sign, 0, 0)
        digits = _digits(result._int)
        highest = context.Etop() if context.clamp else context.Emax
        zeros = min(len(digits) - len(digits.rstrip('0')), max(highest - result._exp, 0))
        return Decimal._made(result._sign, _number(digits[:len(digits) - zeros]), result._exp + zeros)

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

    def _added(self, other, context):
        if type(self._exp) is not int or type(other._exp) is not int:
            strange = _nan_of(context, self, other)
            if strange is not None:
                return strange
        if self.is_infinite() or other.is_infinite():
            if self.is_infinite() and other.is_infinite() and self._sign != other._sign:
                return context._raise(InvalidOperation)
            return self if self.is_infinite() else other
        self, other = _brought_near(self, other, context)
        exp = min(self._exp, other._exp)
        total = self._signed() * 10 ** (self._exp - exp) + other._signed() * 10 ** (other._exp - exp)
        if total == 0:
            sign = int(self._sign and other._sign or self._sign != other._sign
                       and context.rounding == ROUND_FLOOR)
        else:
            sign = int(total < 0)
        return Decimal._made(sign, abs(total), exp)._fixed(context)

    def _multiplied(self, other, context):
        if type(self._exp) is not int or type(other._exp) is not int:
            strange = _nan_of(context, self, other)
            if strange is not None:
                return strange
        sign = self._sign ^ other._sign
        if self.is_infinite() or other.is_infinite():
            if self.is_zero() or other.is_zero():
                return context._raise(InvalidOperation)
            return Decimal._made(sign, 0, 'F')
        return Decimal._made(sign, self._int * other._int, self._exp + other._exp)._fixed(context)

    def _divided(self, other, context):
        if type(self._exp) is not int or type(other._exp) is not int:
            strange = _nan_of(context, self, other)
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
        shift = _count(other._int) - _count(self._int) + context.prec + 1
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
        apart = self.adjusted() - other.adjusted()
        if self._int and apart > context.prec:
            bad = context._raise(DivisionImpossible)
            return bad, bad
        exp = min(self._exp, other._exp)
        a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
        q, r = divmod(a, b)
        if _count(q) > context.prec:
            bad = context._raise(DivisionImpossible)
            return bad, bad
        return Decimal._made(sign, q, 0), Decimal._made(self._sign, r, exp)

    def _quotient_and_rest(self, other, context):
        # the rest is not rounded yet
        strange = _nan_of(context, self, other)
        if strange is not None:
            return strange, strange
        if self.is_infinite():
            bad = context._raise(InvalidOperation)
            return (Decimal._made(self._sign ^ other._sign, 0, 'F') if not other.is_infinite() else bad), bad
        if other.is_infinite():
            return Decimal._made(self._sign ^ other._sign, 0, 0), self
        if not other._int:
            if not self._int:
                bad = context._raise(DivisionUndefined)
                return bad, bad
            return (Decimal._made(self._sign ^ other._sign, 0, 'F'),
                    context._raise_both(InvalidOperation, DivisionByZero))
        return self._whole(other, context)

    def _floor_divided(self, other, context):
        if self.is_finite() and self._int and other.is_zero():
            return context._raise(DivisionByZero, result=Decimal._made(self._sign ^ other._sign, 0, 'F'))
        if self.is_infinite() and other.is_finite():
            return Decimal._made(self._sign ^ other._sign, 0, 'F')
        if self.is_finite() and other.is_infinite():
            return Decimal._made(self._sign ^ other._sign, 0, 0)
        return self._quotient_and_rest(other, context)[0]

    def _remainder(self, other, context):
        if self.is_finite() and self._int and other.is_zero():
            return context._raise(InvalidOperation)
        return self._quotient_and_rest(other, context)[1]._fixed(context)

    def _divmod(self, other, context):
        quotient, rest = self._quotient_and_rest(other, context)
        return quotient, rest._fixed(context)

    def remainder_near(self, other, context=None):
        return _near_remainder(self, _converted(other), _given(context))

    def _plus(self, context, sign=None):
        strange = _nan_of(context, self)
        if strange is not None:
            return strange
        sign = self._sign if sign is None else sign
        if self.is_zero() and context.rounding != ROUND_FLOOR:
            sign = 0
        return Decimal._made(sign, self._int, self._exp)._fixed(context)

    def _minus(self, context):
        return self._plus(context, 1 - self._sign)

    def _magnitude(self, context):
        return self._plus(context, 0)

    def __pos__(self):
        return self._plus(getcontext())

    def __neg__(self):
        return self._minus(getcontext())

    def __abs__(self):
        return self._magnitude(getcontext())

    def copy_abs(self):
        return Decimal._made(0, self._int, self._exp)

    def copy_negate(self):
        return Decimal._made(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        _given(context)
        return Decimal._made(_converted(other)._sign, self._int, self._exp)

    def fma(self, other, third, context=None):
        other, third, context = _converted(other), _converted(third), _given(context)
        if self.is_finite() and other.is_finite():
            exact = Decimal._made(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        else:
            exact = _nan_of(context, self, other)
            if exact is None:
                exact = self._multiplied(other, context)
                if exact.is_nan():
                    return exact
            elif third.is_snan():
                return _nan_of(context, third)
        return exact._added(third, context)

    def sqrt(self, context=None):
        return _root(self, _given(context))

    def exp(self, context=None):
        return _exponential(self, _given(context))

    def ln(self, context=None):
        return _logarithm(self, _given(context))

    def log10(self, context=None):
        return _logarithm_of_ten(self, _given(context))

    def logb(self, context=None):
        context = _given(context)
        strange = _nan_of(context, self)
        if strange is not None:
            return strange
        if self.is_infinite():
            return Decimal._made(0, 0, 'F')
        if not self._int:
            return context._raise(DivisionByZero, result=Decimal._made(1, 0, 'F'))
        return Decimal(self.adjusted())._fixed(context)

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is None:
            return _power(self, other, getcontext())
        modulo = _operand(modulo)
        return modulo if modulo is NotImplemented else _power_modulo(self, other, modulo, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__pow__(self, modulo)

    def next_plus(self, context=None):
        return _next(self, _given(context), 1)

    def next_minus(self, context=None):
        return _next(self, _given(context), 0)

    def next_toward(self, other, context=None):
        return _next_toward(self, _converted(other), _given(context))

    # -- digits

    def logical_and(self, other, context=None):
        return _logical((self, _converted(other)), _given(context), lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return _logical((self, _converted(other)), _given(context), lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return _logical((self, _converted(other)), _given(context), lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        context = _given(context)
        return _logical((self,), context, lambda a: a ^ (1 << context.prec) - 1)

    def rotate(self, other, context=None):
        return _rotated(self, _converted(other), _given(context))

    def shift(self, other, context=None):
        return _moved(self, _converted(other), _given(context))

    def scaleb(self, other, context=None):
        return _scaled_by(self, _converted(other), _given(context))

    def same_quantum(self, other, context=None):
        _given(context)
        other = _converted(other)
        return self.is_nan() and other.is_nan() or self._exp == other._exp

    # -- comparison

    def _against(self, other):
        # -1, 0 or 1; None with NaN
        if self.is_nan() or other.is_nan():
            return None
        if self.is_infinite() or other.is_infinite():
            a = (-1 if self._sign else 1) if self.is_infinite() else 0
            b = (-1 if other._sign else 1) if other.is_infinite() else 0
            return (a > b) - (a < b)
        if not self._int or not other._int or self._sign != other._sign:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        apart = self.adjusted() - other.adjusted()
        if not apart:
            exp = min(self._exp, other._exp)
            apart = self._int * 10 ** (self._exp - exp) - other._int * 10 ** (other._exp - exp)
        order = (apart > 0) - (apart < 0)
        return -order if self._sign else order

    def compare(self, other, context=None):
        return _compared(self, _converted(other), _given(context))

    def compare_signal(self, other, context=None):
        return _compared(self, _converted(other), _given(context), True)

    def compare_total(self, other, context=None):
        _given(context)
        return Decimal(_total_order(self, _converted(other)))

    def compare_total_mag(self, other, context=None):
        _given(context)
        return Decimal(_total_order(self.copy_abs(), _converted(other).copy_abs()))

    def __eq__(self, other):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        if self.is_snan() or other.is_snan():
            getcontext()._raise(InvalidOperation)
        return self._against(other) == 0

    def _ordered(self, other, test):
        if isinstance(other, float):
            getcontext()._raise(FloatOperation, result=0)
        elif isinstance(other, complex):
            return NotImplemented
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
        return _extreme(self, _converted(other), _given(context), 1)

    def min(self, other, context=None):
        return _extreme(self, _converted(other), _given(context), -1)

    def max_mag(self, other, context=None):
        return _extreme(self, _converted(other), _given(context), 1, True)

    def min_mag(self, other, context=None):
        return _extreme(self, _converted(other), _given(context), -1, True)

    def __format__(self, spec, context=None):
        return _formatted(self, spec)
