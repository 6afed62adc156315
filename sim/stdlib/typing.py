# Type hints: names that do nothing at run time but must look as in CPython. Aliases such as List or
# Awaitable are made when somebody asks for them, and the rarer half stands in _typing_more: a program
# that imports one name does not pay for all.
import sys
from types import FunctionType, GenericAlias, NoneType, UnionType

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic',
    'Literal', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple',
    'Union', 'AbstractSet', 'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView',
    'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping',
    'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
    'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
    'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex',
    'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter',
    'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple',
    'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr',
    'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final',
    'get_args', 'get_origin', 'get_overloads', 'get_type_hints', 'is_typeddict', 'LiteralString',
    'Never', 'NewType', 'no_type_check', 'no_type_check_decorator', 'NoReturn', 'NotRequired',
    'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required', 'reveal_type', 'runtime_checkable',
    'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack']

TYPE_CHECKING = False
Text = str
_more = '''ContextManager_ IO TextIO BinaryIO NamedTuple NamedTupleMeta TypedDict NewType
SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound
assert_type assert_never clear_overloads dataclass_transform final get_overloads get_type_hints
is_typeddict no_type_check no_type_check_decorator overload reveal_type Protocol
runtime_checkable _ProtocolMeta'''.split()


def __getattr__(name):
    if name in _ALIASES:
        value = _make_alias(name)
    elif name in _more:
        import _typing_more
        value = getattr(_typing_more, name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value


# -- helpers

def _caller_module():
    # the module of the program's code that called the function of this module
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get('__name__') in ('typing', '_typing_more'):
        frame = frame.f_back
    return frame.f_globals.get('__name__', '__main__') if frame is not None else None


def _type_repr(obj):
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, FunctionType):
        return obj.__name__
    return repr(obj)


def _type_convert(arg):
    if arg is None:
        return NoneType
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _type_check(arg, msg, allow_special=False):
    arg = _type_convert(arg)
    if isinstance(arg, type):
        if arg is Generic or arg.__module__ == '_typing_more' and arg.__name__ == 'Protocol':
            raise TypeError(f'Plain {arg} is not valid as type argument')
        return arg
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if origin is Generic or not allow_special and origin in (ClassVar, Final):
            raise TypeError(f'{arg} is not valid as type argument')
    elif type(arg) is _SpecialForm and arg not in _bare_forms and \
            not (allow_special and arg in (ClassVar, Final)):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    elif type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _is_variable(t):
    return isinstance(t, (TypeVar, TypeVarTuple, ParamSpec))


def _collect_parameters(args):
    found = []

    def add(t):
        if t not in found:
            found.append(t)

    for arg in args:
        if isinstance(arg, type):
            continue
        if _is_variable(arg):
            add(arg)
        elif isinstance(arg, (tuple, list)):
            for t in _collect_parameters(arg):
                add(t)
        else:
            for t in getattr(arg, '__parameters__', ()):
                add(t)
    return tuple(found)


def _without_repeats(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


_cache = {}


def _cached(form, key, make):
    # what form[key] gave before: hints are compared with `is` now and then
    key = (form, key)
    try:
        found = _cache.get(key)
    except TypeError:
        return make()
    if found is None:
        found = _cache[key] = make()
    return found


class _Orable:
    # X | Y of things that are not classes

    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


# -- special forms

class _SpecialForm(_Orable):
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


def _single(name, comma=' ', allow_special=False):
    def getitem(self, parameters):
        item = _type_check(parameters, f'{self}{comma}accepts only single type.', allow_special)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    return _SpecialForm(getitem)


ClassVar = _single('ClassVar')
Final = _single('Final')
TypeGuard = _single('TypeGuard')


def _one_parameter(name):
    def getitem(self, parameters):
        item = _type_check(parameters, f'{self._name} accepts only a single type.', True)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    return _SpecialForm(getitem)


Required = _one_parameter('Required')
NotRequired = _one_parameter('NotRequired')


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


# -- type variables

class _Variable(_Orable):
    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __repr__(self):
        prefix = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return prefix + self.__name__

    def _set_variance(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _type_check(bound, 'Bound must be a type.') if bound else None


class TypeVar(_Variable):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_variance(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if constraints and len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        msg = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple(_type_check(t, msg) for t in constraints)
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    def __typing_subst__(self, arg):
        return _type_check(arg, 'Parameters to generic types must be types.')


class TypeVarTuple:
    """Type variable tuple."""

    def __init__(self, name):
        self.__name__ = name
        self.__module__ = _caller_module()

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return isinstance(other, ParamSpecArgs) and self.__origin__ == other.__origin__

    __hash__ = None


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        return isinstance(other, ParamSpecKwargs) and self.__origin__ == other.__origin__

    __hash__ = None


class ParamSpec(_Variable):
    """Parameter specification."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_variance(bound, covariant, contravariant)
        self.__module__ = _caller_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(a, 'Expected a type.') for a in arg)
        return arg


# -- generic aliases

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _BaseGenericAlias:
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        rest = bases[bases.index(self) + 1:]
        if not any(isinstance(b, _BaseGenericAlias) or isinstance(b, type) and
                   issubclass(b, Generic) for b in rest):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams'):
            self.__dict__[attr] = value
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _GenericAlias(_Orable, _BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = tuple(args)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        self.__module__ = origin.__module__ if not name and isinstance(origin, type) else 'typing'

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ is Generic or _is_protocol_class(self.__origin__):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(a) for a in args)
        values = _match_parameters(self, self.__parameters__, args)
        return self.copy_with(self._substituted(self.__args__, values))

    def _substituted(self, args, values):
        result = []
        for arg in args:
            new = _substitute(arg, values)
            if isinstance(arg, ParamSpec) and isinstance(new, tuple) and self._is_callable():
                result.extend(new)
            elif _is_unpacked(arg) and isinstance(new, tuple):
                result.extend(new)
            else:
                result.append(new)
        return tuple(result)

    def _is_callable(self):
        return False

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join(_type_repr(a) for a in self.__args__) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            from _typing_more import Protocol
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)


def _is_protocol_class(cls):
    return isinstance(cls, type) and cls.__name__ == 'Protocol' and cls.__module__ == 'typing'


def _is_unpacked(arg):
    return isinstance(arg, _UnpackGenericAlias)


def _match_parameters(alias, parameters, args):
    # which argument stands for which parameter
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
        if len(args) != 1 or not _is_parameter_list(args[0]):
            args = (args,)
    starred = [i for i, p in enumerate(parameters) if isinstance(p, TypeVarTuple)]
    if starred:
        at, rest = starred[0], len(parameters) - starred[0] - 1
        if len(args) < len(parameters) - 1:
            raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least '
                            f'{len(parameters) - 1}')
        args = (*args[:at], tuple(args[at:len(args) - rest]), *args[len(args) - rest:])
    elif len(args) != len(parameters):
        much = 'many' if len(args) > len(parameters) else 'few'
        raise TypeError(f'Too {much} arguments for {alias}; actual {len(args)}, '
                        f'expected {len(parameters)}')
    return {p: a if isinstance(p, TypeVarTuple) else p.__typing_subst__(a)
            for p, a in zip(parameters, args)}


def _is_parameter_list(arg):
    return (arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias)))


def _substitute(arg, values):
    if isinstance(arg, type):
        return arg
    if _is_variable(arg):
        return values.get(arg, arg)
    if _is_unpacked(arg) and arg.__args__[0] in values:
        return values[arg.__args__[0]]
    if isinstance(arg, tuple):
        return tuple(_substitute(a, values) for a in arg)
    own = getattr(arg, '__parameters__', ())
    if not own:
        return arg
    chosen = []
    for p in own:
        value = values.get(p, p)
        if isinstance(p, TypeVarTuple) and isinstance(value, tuple):
            chosen.extend(value)
        else:
            chosen.append(value)
    return arg[tuple(chosen)]


class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, args):
        return Union[tuple(args)]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_typed(self.__args__)) == set(_typed(other.__args__))

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join('...' if a is ... else repr(a) for a in self.__args__)}]"


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        if isinstance(args[-1], _ConcatenateGenericAlias):
            args = (*args[:-1], *args[-1].__args__)
        return super().copy_with(args)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return '*' + repr(self.__args__[0])


class _CallableGenericAlias(_GenericAlias):
    def _is_callable(self):
        return True

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_parameter_list(args[0]):
            return super().__repr__()
        inner = ', '.join(_type_repr(a) for a in args[:-1])
        return f'typing.Callable[[{inner}], {_type_repr(args[-1])}]'


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        shown = ', '.join(repr(a) for a in self.__metadata__)
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {shown}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """Add context-specific metadata to a type."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments '
                            '(a type and an annotation).')
        origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


# -- List, Awaitable and their kind

class _SpecialGenericAlias(_Orable, _BaseGenericAlias):
    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self.__module__ = 'typing'

    def __getitem__(self, params):
        return _cached(self, params, lambda: self._filled(params))

    def _filled(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = 'Parameters to generic types must be types.'
        params = tuple(_type_check(p, msg) for p in params)
        count = self._nparams
        if not count:
            raise TypeError(f'{self} is not a generic class')
        if len(params) != count:
            much = 'many' if len(params) > count else 'few'
            raise TypeError(f'Too {much} arguments for {self}; actual {len(params)}, '
                            f'expected {count}')
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        if isinstance(args, list):
            args = tuple(args)
        return _cached(self, (args, result), lambda: self._filled_with(args, result))

    def _filled_with(self, args, result):
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ...:
            return self.copy_with((..., result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*(_type_convert(a) for a in args), result))


class _TupleType(_SpecialGenericAlias):
    def _filled(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = 'Tuple[t, ...]: t must be a type.'
            return self.copy_with((*(_type_check(p, msg) for p in params[:-1]), ...))
        msg = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple(_type_check(p, msg) for p in params))


_ABC = 'collections.abc'
_ALIASES = {  # name: module of the class, its name there, how many parameters
    'Awaitable': (_ABC, 'Awaitable', 1), 'Coroutine': (_ABC, 'Coroutine', 3),
    'AsyncIterable': (_ABC, 'AsyncIterable', 1), 'AsyncIterator': (_ABC, 'AsyncIterator', 1),
    'AsyncGenerator': (_ABC, 'AsyncGenerator', 2), 'Iterable': (_ABC, 'Iterable', 1),
    'Iterator': (_ABC, 'Iterator', 1), 'Generator': (_ABC, 'Generator', 3),
    'Reversible': (_ABC, 'Reversible', 1), 'Container': (_ABC, 'Container', 1),
    'Collection': (_ABC, 'Collection', 1), 'Callable': (_ABC, 'Callable', 2),
    'AbstractSet': (_ABC, 'Set', 1), 'MutableSet': (_ABC, 'MutableSet', 1),
    'Mapping': (_ABC, 'Mapping', 2), 'MutableMapping': (_ABC, 'MutableMapping', 2),
    'Sequence': (_ABC, 'Sequence', 1), 'MutableSequence': (_ABC, 'MutableSequence', 1),
    'ByteString': (_ABC, 'ByteString', 0), 'MappingView': (_ABC, 'MappingView', 1),
    'KeysView': (_ABC, 'KeysView', 1), 'ItemsView': (_ABC, 'ItemsView', 2),
    'ValuesView': (_ABC, 'ValuesView', 1), 'Hashable': (_ABC, 'Hashable', 0),
    'Sized': (_ABC, 'Sized', 0),
    'ContextManager': ('contextlib', 'AbstractContextManager', 1),
    'AsyncContextManager': ('contextlib', 'AbstractAsyncContextManager', 1),
    'List': ('builtins', 'list', 1), 'Dict': ('builtins', 'dict', 2),
    'Set': ('builtins', 'set', 1), 'FrozenSet': ('builtins', 'frozenset', 1),
    'Tuple': ('builtins', 'tuple', -1), 'Type': ('builtins', 'type', 1),
    'Deque': ('collections', 'deque', 1), 'DefaultDict': ('collections', 'defaultdict', 2),
    'OrderedDict': ('collections', 'OrderedDict', 2), 'Counter': ('collections', 'Counter', 1),
    'ChainMap': ('collections', 'ChainMap', 2),
    'Pattern': ('re', 'Pattern', 1), 'Match': ('re', 'Match', 1),
}
_UNMADE = ('builtins', 're')  # List() is refused, Deque() is not


def _make_alias(name):
    module, cls, count = _ALIASES[name]
    __import__(module)
    origin = getattr(sys.modules[module], cls)
    kind = {'Callable': _CallableType, 'Tuple': _TupleType}.get(name, _SpecialGenericAlias)
    return kind(origin, count, inst=module not in _UNMADE, name=name)


# -- Generic

class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(p) for p in params)
        if cls is Generic or _is_protocol_class(cls):
            _check_class_parameters(cls, params)
            return _GenericAlias(cls, params)
        parameters = cls.__dict__.get('__parameters__') or getattr(cls, '__parameters__', ())
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        values = _match_parameters(cls, parameters, params)
        args = []
        for p in parameters:
            value = values[p]
            if isinstance(p, TypeVarTuple):
                args.extend(value)
            else:
                args.append(value)
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        if bases is None:
            if Generic in cls.__bases__ and cls.__name__ != 'Protocol':
                raise TypeError('Cannot inherit from plain Generic')
            cls.__parameters__ = ()
            return
        if Generic in bases:
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = _class_parameters(bases)


def _check_class_parameters(cls, params):
    if not params:
        raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
    for p in params:
        if not (_is_variable(p) or _is_unpacked(p)):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or '
                            'parameter specification variables.')
    if len(set(params)) != len(params):
        raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')


def _class_parameters(bases):
    # the variables of a class's bases; Generic[...] or Protocol[...] gives their order
    found = _collect_parameters(bases)
    given = None
    for base in bases:
        if isinstance(base, _GenericAlias) and (base.__origin__ is Generic
                                                or _is_protocol_class(base.__origin__)):
            if given is not None:
                raise TypeError('Cannot inherit from Generic[...] multiple times.')
            given = base
    if given is None:
        return found
    missing = [p for p in found if p not in given.__parameters__]
    if missing:
        shown = ', '.join(str(p) for p in missing)
        listed = ', '.join(str(p) for p in given.__parameters__)
        name = 'Generic' if given.__origin__ is Generic else 'Protocol'
        raise TypeError(f'Some type variables ({shown}) are not listed in {name}[{listed}]')
    return given.__parameters__


AnyStr = TypeVar('AnyStr', bytes, str)
AnyStr.__module__ = 'typing'
# not in __all__, but there to be imported
T, KT, VT = TypeVar('T'), TypeVar('KT'), TypeVar('VT')
T_co, V_co, VT_co = (TypeVar(name, covariant=True) for name in ('T_co', 'V_co', 'VT_co'))
T_contra = TypeVar('T_contra', contravariant=True)
for _variable in (T, KT, VT, T_co, V_co, VT_co, T_contra):
    _variable.__module__ = 'typing'


# -- functions

def cast(typ, val):
    return val


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if getattr(tp.__origin__, '__name__', '') == 'Callable' and not isinstance(args[0], list):
            if not (len(args) == 2 and _is_parameter_list(args[0])):
                args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, UnionType) else ()
