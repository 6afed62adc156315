# Shallow and deep copies. What pickling would say of an object (__reduce__ and its kin) is asked here of
# the object's native base and its state.
import functools
import types

from _aioscope import native_base
from _weakref import ReferenceType

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_atomic = {type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, bytes, str,
           type, range, property, types.FunctionType, types.BuiltinFunctionType, types.CodeType,
           types.MethodDescriptorType, types.WrapperDescriptorType, types.UnionType}
_missing = object()


def _is_atomic(cls):
    return cls in _atomic or issubclass(cls, (type, ReferenceType))


# -- taking an object apart

def _native_content(x, cls, base):
    # constructor, its arguments, items of a list, items of a dict
    if base is object:
        return _new_object, (cls, *_new_arguments(x)), None, None
    if issubclass(base, BaseException):
        return cls, x.args, None, None
    if base is list:
        return _new_object, (cls,), iter(x), None
    if base is dict:
        return _new_object, (cls, *_new_arguments(x)), None, iter(x.items())
    if base in (tuple, str, bytes, int, float, complex):
        return _new_object, (cls, *(_new_arguments(x) or (base(x),))), None, None
    if base in (set, frozenset):
        return cls, (list(x),), None, None
    if base is bytearray:
        return cls, (bytes(x),), None, None
    if base is slice:
        return cls, (x.start, x.stop, x.step), None, None
    name = base.__name__
    if name == 'deque':
        return cls, ((), x.maxlen) if x.maxlen is not None else (), iter(x), None
    if name == 'defaultdict':
        return cls, (x.default_factory,), None, iter(x.items())
    module = base.__module__
    shown = name if module == 'builtins' else f'{module}.{name}'
    raise TypeError(f'cannot pickle {shown!r} object')


def _new_object(cls, *args, **kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _new_arguments(x):
    getnewargs = getattr(x, '__getnewargs__', None)
    return getnewargs() if getnewargs is not None else ()


def _is_iterator(base):
    return '__next__' in vars(base)  # these say themselves how they are made again


def _reduce(x, cls, how):
    # (function, arguments, state, list items, dict items), or a string: x is its own copy
    for name, args in (('__reduce_ex__', (4,)), ('__reduce__', ())):
        method = getattr(cls, name, None)
        if method is not None and not _is_native_method(method):
            result = method(x, *args)
            return result if isinstance(result, str) else _five(result)
    if getattr(x, '__reduce_ex__', None) is None and getattr(x, '__reduce__', None) is None:
        raise Error(f'un({how})copyable object of type {cls}')
    base = native_base(cls)
    if '__reduce__' in vars(base) and (_is_iterator(base) or base is functools.partial):
        return _five(x.__reduce__())
    if hasattr(x, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        return _five((lambda *a: cls.__new__(cls, *a, **kwargs), args, x.__getstate__()))
    function, args, items, pairs = _native_content(x, cls, base)
    return function, args, x.__getstate__(), items, pairs


def _five(parts):
    if len(parts) > 5:  # what pickle would take as a sixth part
        raise TypeError(f'_reconstruct() takes from 4 to 7 positional arguments but {len(parts) + 2} were given')
    return (*parts, *(None,) * (5 - len(parts)))


def _is_native_method(method):
    return isinstance(method, (types.MethodDescriptorType, types.BuiltinFunctionType))


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        y.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(y, name, value)


# -- copying

def copy(x):
    cls = type(x)
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if _is_atomic(cls) or cls in (tuple, frozenset, slice):
        return x
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    parts = _reduce(x, cls, 'shallow')
    if isinstance(parts, str):
        return x
    function, args, state, items, pairs = parts
    y = function(*args)
    if state is not None:
        _set_state(y, state)
    for item in items or ():
        y.append(item)
    for key, value in pairs or ():
        y[key] = value
    return y


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic:
        return x
    if memo is None:
        memo = {}
    y = memo.get(id(x), _missing)
    if y is not _missing:
        return y
    special = _deep.get(cls)
    if special is not None:
        y = special(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        method = getattr(x, '__deepcopy__', None)
        y = method(memo) if method is not None else _deep_parts(x, cls, memo)
    if y is not x:
        memo[id(x)] = y
        memo.setdefault(id(memo), []).append(x)  # x lives as long as its id stands in memo
    return y


def _deep_list(x, memo):
    y = memo[id(x)] = []
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    y = memo.get(id(x), _missing)  # made meanwhile, by way of what it contains
    if y is not _missing:
        return y
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    y = memo[id(x)] = {}
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return types.MethodType(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, types.MethodType: _deep_method}


def _deep_parts(x, cls, memo):
    if _is_atomic(cls):
        return x
    parts = _reduce(x, cls, 'deep')
    if isinstance(parts, str):
        return x
    function, args, state, items, pairs = parts
    y = function(*[deepcopy(arg, memo) for arg in args])
    memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo))
    for item in items or ():
        y.append(deepcopy(item, memo))
    for key, value in pairs or ():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y
