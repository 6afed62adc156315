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
