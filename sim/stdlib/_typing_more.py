# The rarer half of typing: protocols, NamedTuple, TypedDict, NewType, overloads, get_type_hints. Their
# classes and functions say that they live in `typing`.
import sys
from abc import ABCMeta, abstractmethod
from types import FunctionType, MethodType, ModuleType, NoneType

import typing
from typing import (Annotated, AnyStr, ForwardRef, Generic, TypeVar, Union, _AnnotatedAlias, _caller_module,
                    _evaluated, _GenericAlias, _Orable, _SpecialForm, _type_check, _type_convert)


# -- protocols

_NOT_MEMBERS = frozenset('''__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__
__new__ __slots__ __subclasshook__ __weakref__ __class_getitem__ __parameters__ __orig_bases__
__orig_class__ _is_protocol _is_runtime_protocol __match_args__ __qualname__ __init_subclass__
_abc_registry __final__ __static_attributes__ __subclasses__'''.split())


def _protocol_members(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ == 'typing':
            continue
        for name in [*base.__dict__, *base.__dict__.get('__annotations__', ())]:
            if name not in _NOT_MEMBERS and not name.startswith('_abc_'):
                found.add(name)
    return found


def _has_only_methods(cls):
    return all(callable(getattr(cls, name, None)) for name in _protocol_members(cls))


def _asked_by_library(depth):
    """abc and functools go through all classes and may ask any of them."""
    return sys._getframe(depth).f_globals.get('__name__') in ('abc', 'functools', '_singledispatch', None)


_not_runtime = 'Instance and class checks can only be used with @runtime_checkable protocols'


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        is_protocol = getattr(cls, '_is_protocol', False)
        if is_protocol and not getattr(cls, '_is_runtime_protocol', False) and not _asked_by_library(2):
            raise TypeError(_not_runtime)
        if (not is_protocol or _has_only_methods(cls)) and issubclass(instance.__class__, cls):
            return True
        if is_protocol and all(_has_member(cls, instance, name) for name in _protocol_members(cls)):
            return True
        return super().__instancecheck__(instance)


def _has_member(cls, instance, name):
    """A method that is None is missing on purpose."""
    return hasattr(instance, name) and (not callable(getattr(cls, name, None)) or getattr(instance, name) is not None)


def _class_has(other, name):
    for base in other.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        annotations = getattr(base, '__annotations__', {})
        if isinstance(annotations, dict) and name in annotations and issubclass(other, Generic) and other._is_protocol:
            return True
    return False


def _structural_check(cls):
    def _proto_hook(other):
        if not cls.__dict__.get('_is_protocol', False):
            return NotImplemented
        fault = None
        if not getattr(cls, '_is_runtime_protocol', False):
            fault = _not_runtime
        elif not _has_only_methods(cls):
            fault = "Protocols with non-method members don't support issubclass()"
        if fault:
            if _asked_by_library(3):
                return NotImplemented
            raise TypeError(fault)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        return all(_class_has(other, name) for name in _protocol_members(cls)) or NotImplemented
    return _proto_hook


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init:
        return
    inits = [base.__dict__['__init__'] for base in cls.__mro__ if '__init__' in base.__dict__]
    cls.__init__ = next(init for init in inits if init is not _no_init)
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __module__ = 'typing'
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _structural_check(cls)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ('collections.abc', 'contextlib')
                    or issubclass(base, Generic) and base._is_protocol):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, '
                        f'got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


T_co = TypeVar('T_co', covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


# -- named tuples

_PROHIBITED = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                         '_field_defaults', '_field_types', '_make', '_replace', '_asdict',
                         '_source'})


def _field_types(types):
    return {name: _type_check(t, f'field {name} annotation must be a type')
            for name, t in types.items()}


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field'
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        for name in ns:
            if name in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
        import collections
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        fields = collections._checked_names(typename, list(types), False)
        more = {name: value for name, value in ns.items() if name not in fields}
        more['__annotations__'] = annotations = _field_types(types)
        made = collections._make_namedtuple(typename, fields, [ns[name] for name in defaults],
                                            ns['__module__'], bases, more)
        made.__new__.__annotations__ = annotations
        return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    import collections
    types = {name: t for name, t in fields}
    made = collections.namedtuple(typename, list(types), module=_caller_module())
    made.__annotations__ = made.__new__.__annotations__ = _field_types(types)
    return made


NamedTuple.__module__ = 'typing'
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# -- typed dictionaries

def _named_in(t, module):
    # a name in quotes is looked up where the class stands, whoever asks
    return ForwardRef(t, module=module) if isinstance(t, str) else t


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(_named_in(t, made.__module__), msg, True)
               for n, t in ns.get('__annotations__', {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        annotations.update(own)
        for key, t in own.items():
            origin = typing.get_origin(t)
            if origin is Annotated:
                origin = typing.get_origin(t.__origin__)
            always = origin is typing.Required or total and origin is not typing.NotRequired
            (required if always else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    ns = {'__annotations__': dict(fields), '__module__': _caller_module()}
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__module__ = 'typing'
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


# -- NewType

class NewType(_Orable):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        owner = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking '
                                f'for: `{cls.__name__} = NewType({cls.__name__!r}, {owner})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __call__(self, x):
        return x


# -- functions

def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, (FunctionType, type)):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    import functools

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default,
            'kw_only_default': kw_only_default, 'field_specifiers': field_specifiers,
            'kwargs': kwargs}
        return cls_or_fn
    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions '
        'outside a stub module should always be followed by an implementation that is not '
        '@overload-ed.')


def _overload_key(func):
    func = getattr(func, '__func__', func)
    return getattr(func, '__module__', None), getattr(func, '__qualname__', None)


def overload(func):
    code = getattr(getattr(func, '__func__', func), '__code__', None)
    if code is not None:
        _overloads.setdefault(_overload_key(func), {})[code.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get(_overload_key(func), {}).values())


def clear_overloads():
    _overloads.clear()


# -- get_type_hints

def _resolved(value, globalns, localns, is_class=False):
    if value is None:
        return NoneType
    if isinstance(value, str):
        value = ForwardRef(value, is_argument=not is_class, is_class=is_class)
    return _evaluated(value, globalns, localns)


def _without_extras(t):
    if isinstance(t, _AnnotatedAlias):
        return _without_extras(t.__origin__)
    origin = getattr(t, '__origin__', None)
    if origin is typing.Required or origin is typing.NotRequired:
        return _without_extras(t.__args__[0])
    if isinstance(t, (_GenericAlias, typing.GenericAlias, typing.UnionType)):
        args = tuple(_without_extras(a) for a in t.__args__)
        if args == t.__args__:
            return t
        if isinstance(t, typing.GenericAlias):
            return typing.GenericAlias(t.__origin__, args)
        return Union[args] if isinstance(t, typing.UnionType) else t.copy_with(args)
    return t


def _hints_of_class(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        own = base.__dict__.get('__annotations__', {})
        if not isinstance(own, dict):
            continue
        names = globalns
        if names is None:
            names = getattr(sys.modules.get(base.__module__), '__dict__', {})
        local = dict(vars(base)) if localns is None else localns
        for name, value in own.items():
            hints[name] = _resolved(value, names, local, True)
    return hints


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = _hints_of_class(obj, globalns, localns)
    else:
        own = getattr(obj, '__annotations__', None)
        if own is None:
            if isinstance(obj, (FunctionType, MethodType, ModuleType)) or callable(obj):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        if globalns is None:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = obj.__dict__ if isinstance(obj, ModuleType) else \
                getattr(inner, '__globals__', {})
        hints = {name: _resolved(value, globalns, localns) for name, value in own.items()}
    if include_extras:
        return hints
    return {name: _without_extras(t) for name, t in hints.items()}


# -- streams

class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""
    __slots__ = ()


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""
    __slots__ = ()


for _thing in list(globals().values()):
    if getattr(_thing, '__module__', None) == '_typing_more' and isinstance(_thing, (type, FunctionType)):
        _thing.__module__ = 'typing'
