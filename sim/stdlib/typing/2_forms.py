# Part of typing. Special forms: Any, Union, Optional, Literal, Concatenate...; forward references.


class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, _root=False, **kwargs):
        if not _root:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _Orable, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return _cached(self, _typed(parameters) if self is Literal else parameters,
                       lambda: self._getitem(self, parameters))


def _typed(values):
    return tuple((type(v), v) for v in (values if isinstance(values, tuple) else (values,)))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


def _bare(self, parameters):
    raise TypeError(f'{self} is not subscriptable')


def _bare_form(name):
    form = _SpecialForm(_bare)
    form._name = name
    return form


NoReturn = _bare_form('NoReturn')
Never = _bare_form('Never')
Self = _bare_form('Self')
LiteralString = _bare_form('LiteralString')
TypeAlias = _bare_form('TypeAlias')
_bare_forms = (NoReturn, Never, Self, LiteralString, TypeAlias)


def _single(name, fault, allow_special=False):
    def getitem(self, parameters):
        item = _type_check(parameters, fault.format(self=self), allow_special)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    return _SpecialForm(getitem)


ClassVar = _single('ClassVar', '{self} accepts only single type.')
Final = _single('Final', '{self} accepts only single type.')
TypeGuard = _single('TypeGuard', '{self} accepts only single type.')
Required = _single('Required', '{self._name} accepts only a single type.', True)
NotRequired = _single('NotRequired', '{self._name} accepts only a single type.', True)


@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        p = _type_check(p, 'Union[arg, ...]: each arg must be a type.')
        if isinstance(p, (_UnionGenericAlias, UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    flat = _without_repeats(flat)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and NoneType in flat:
        return _UnionGenericAlias(self, flat, name='Optional')
    return _UnionGenericAlias(self, flat)


@_SpecialForm
def Optional(self, parameters):
    arg = _type_check(parameters, f'{self} requires a single type.')
    return Union[arg, NoneType]


@_SpecialForm
def Literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    try:
        unique = {(type(p), p): p for p in flat}
        flat = unique.values()
    except TypeError:
        pass  # something unhashable: then nothing is left out
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or '
                        'ellipsis.')
    msg = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(
        self, (*(_type_check(p, msg) for p in parameters[:-1]), parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(self, (item,))


class ForwardRef(_Orable):
    """Internal wrapper to hold a forward reference."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__',
                 '__forward_value__', '__forward_is_argument__', '__forward_is_class__',
                 '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        text = f'({arg},)[0]' if arg.startswith('*') else arg
        if text.isidentifier():
            code = None
        else:
            try:
                code = compile(text, '<string>', 'eval')
            except SyntaxError:
                raise SyntaxError('Forward reference must be an expression -- '
                                  f'got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
        value = eval(self.__forward_code__ or self.__forward_arg__, globalns, localns)
        value = _type_check(value, 'Forward references must evaluate to types.',
                            self.__forward_is_class__)
        return _evaluated(value, globalns, localns, recursive_guard | {self.__forward_arg__})

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = self.__forward_module__
        tail = '' if module is None else f', module={module!r}'
        return f'ForwardRef({self.__forward_arg__!r}{tail})'


def _evaluated(t, globalns, localns, guard=frozenset()):
    # t with every ForwardRef in it replaced by what it names
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, guard)
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple(_evaluated(ForwardRef(a) if isinstance(t, GenericAlias) and isinstance(a, str)
                                else a, globalns, localns, guard) for a in t.__args__)
        if args == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        return Union[args] if isinstance(t, UnionType) else t.copy_with(args)
    return t
