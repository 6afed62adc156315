# Part of decimal. The context: precision, rounding, which signals are errors.


_LIMITS = {  # of a context's numbers, and how CPython tells of them
    'prec': (1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]'),
    'Emin': (MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]'),
    'Emax': (0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]'),
    'capitals': (0, 1, 'valid values for capitals are 0 or 1'),
    'clamp': (0, 1, 'valid values for clamp are 0 or 1'),
}


_WRONG_ROUNDING = ('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                   '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')


class _Signals(dict):
    def __repr__(self):
        return '{' + ', '.join(f'{signal}:{value}' for signal, value in self.items()) + '}'


def _signal_table(signals):
    if isinstance(signals, dict):
        return _Signals(signals)
    for signal in signals:
        if signal not in _SIGNALS:
            raise KeyError('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                           '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')
    return _Signals((s, s in signals) for s in _SIGNALS)


def _through_the_number(name, takes_context, operands):
    # a method of contexts that hands itself to the method of the number
    if operands == 1:
        def call(self, a, /):
            a = _converted(a)
            return getattr(a, name)(context=self) if takes_context else getattr(a, name)()
    else:
        def call(self, a, b, /):
            return getattr(_converted(a), name)(b, context=self)
    call.__name__, call.__qualname__ = name, f'Context.{name}'
    return call


class Context:
    """Precision, rounding, and what is raised."""

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0,
                 flags=None, traps=None, **others):
        for name in others:
            raise TypeError(f"{name!r} is an invalid keyword argument for this function")
        self.prec = prec
        self.rounding = rounding
        self.Emin, self.Emax, self.capitals, self.clamp = Emin, Emax, capitals, clamp
        if traps is None:
            traps = [InvalidOperation, DivisionByZero, Overflow]
        self.traps = _signal_table(traps)
        self.flags = _signal_table(flags or ())

    def __setattr__(self, name, value):
        if name in _LIMITS:
            least, most, text = _LIMITS[name]
            if not isinstance(value, int):
                raise TypeError('an integer is required')
            if not least <= value <= most:
                raise ValueError(text)
        elif name not in ('rounding', 'traps', 'flags'):
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        if name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError(_WRONG_ROUNDING)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __repr__(self):
        def names(which):
            return '[' + ', '.join(s.__name__ for s in _SHOWN if which[s]) + ']'
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags={names(self.flags)}, '
                f'traps={names(self.traps)})')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       dict(self.flags), dict(self.traps))

    __copy__ = copy

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def create_decimal(self, num='0'):
        return Decimal(num, self)._fixed(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fixed(self)

    def copy_decimal(self, a, /):
        return _converted(a)

    def canonical(self, a, /):
        if not isinstance(a, Decimal):
            raise TypeError('argument must be a Decimal')
        return a

    def is_canonical(self, a, /):
        self.canonical(a)
        return True

    def radix(self):
        return Decimal(10)

    def add(self, a, b, /):
        return _converted(a)._added(_converted(b), self)

    def subtract(self, a, b, /):
        a, b = _converted(a), _converted(b)
        return _subtracted(a, b, self)

    def multiply(self, a, b, /):
        return _converted(a)._multiplied(_converted(b), self)

    def divide(self, a, b, /):
        return _converted(a)._divided(_converted(b), self)

    def divide_int(self, a, b, /):
        return _converted(a)._floor_divided(_converted(b), self)

    def remainder(self, a, b, /):
        return _converted(a)._remainder(_converted(b), self)

    def divmod(self, a, b, /):
        return _converted(a)._divmod(_converted(b), self)

    def power(self, a, b, modulo=None):
        a, b = _converted(a), _converted(b)
        return _power(a, b, self) if modulo is None else _power_modulo(a, b, _converted(modulo), self)

    def fma(self, a, b, c, /):
        return _converted(a).fma(b, c, self)

    def plus(self, a, /):
        return _converted(a)._plus(self)

    def minus(self, a, /):
        return _converted(a)._minus(self)

    def abs(self, a, /):
        return _converted(a)._magnitude(self)

    def to_sci_string(self, a, /):
        return _as_text(_converted(a), self)

    def to_eng_string(self, a, /):
        return _as_text(_converted(a), self, 3)

    for name in 'copy_abs copy_negate is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero'.split():
        locals()[name] = _through_the_number(name, False, 1)
    for name in ('exp is_normal is_subnormal ln log10 logb logical_invert next_minus next_plus normalize number_class'
                 ' sqrt to_integral to_integral_exact to_integral_value').split():
        locals()[name] = _through_the_number(name, True, 1)
    for name in ('compare compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor'
                 ' max max_mag min min_mag next_toward quantize remainder_near rotate same_quantum scaleb'
                 ' shift').split():
        locals()[name] = _through_the_number(name, True, 2)
    del name

    def _raise(self, signal, text=None, result=None):
        # the condition is noted; what is not trapped gives the result
        kind = InvalidOperation if issubclass(signal, InvalidOperation) else signal
        self.flags[kind] = True
        if self.traps[kind]:
            raise kind([signal]) if text is None else kind(text)
        return _NAN if result is None else result

    def _raise_both(self, first, second):
        self.flags[first] = self.flags[second] = True
        trapped = [signal for signal in (first, second) if self.traps[signal]]
        if trapped:
            raise trapped[0](trapped)
        return _NAN


DefaultContext = BasicContext = ExtendedContext = None
_current = contextvars.ContextVar('decimal_context')


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
    _current.set(context)


class _Local:
    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, *exc):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    if not (ctx is None or isinstance(ctx, Context)):
        raise TypeError('optional argument must be a context')
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"{name!r} is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _Local(context)


# how to round: of the last digit kept, what was cut off (rest of divisor), and the sign
