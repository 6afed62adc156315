# Part of typing. Generic aliases: what List[int] is; List, Awaitable and their kind, made when asked for.


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _BaseGenericAlias(_Final, _root=True):
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


class _GenericAlias(_Orable, _BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = tuple(args)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        self.__module__ = origin.__module__ if not name and isinstance(origin, type) else 'typing'

    def __iter__(self):
        yield Unpack[self]

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
            is_list = isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))
            if is_list and isinstance(new, tuple) and self._is_callable():
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


class _UnionGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

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


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_typed(self.__args__)) == set(_typed(other.__args__))

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join(_type_repr(a) for a in self.__args__)}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        if isinstance(args[-1], _ConcatenateGenericAlias):
            args = (*args[:-1], *args[-1].__args__)
        return super().copy_with(args)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return '*' + repr(self.__args__[0])


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def _is_callable(self):
        return True

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_parameter_list(args[0]):
            return super().__repr__()
        inner = ', '.join(_type_repr(a) for a in args[:-1])
        return f'typing.Callable[[{inner}], {_type_repr(args[-1])}]'


class _AnnotatedAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,))
        self.__module__ = origin.__module__
        self.__metadata__ = metadata

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)

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

class _SpecialGenericAlias(_Orable, _BaseGenericAlias, _root=True):
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


class _CallableType(_SpecialGenericAlias, _root=True):
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


class _TupleType(_SpecialGenericAlias, _root=True):
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
