# Part of typing. Generic, and the functions.


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


def _refuse_subclass(cls, *args, **kwargs):
    raise TypeError('Cannot subclass special typing classes')


for _class in (_SpecialForm, TypeVar, TypeVarTuple, ParamSpec, ParamSpecArgs, ParamSpecKwargs, ForwardRef, _UnionGenericAlias,
               _LiteralGenericAlias, _ConcatenateGenericAlias, _UnpackGenericAlias, _CallableGenericAlias, _AnnotatedAlias,
               _CallableType, _TupleType):
    _class.__init_subclass__ = classmethod(_refuse_subclass)
del _class
