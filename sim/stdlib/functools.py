from reprlib import recursive_repr
from types import GenericAlias

from _thread import RLock
from _functools import _cached, cmp_to_key, partial, reduce

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
           'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
           'singledispatch', 'singledispatchmethod', 'cached_property']


def __getattr__(name):
    if name in ('singledispatch', 'singledispatchmethod'):
        import _singledispatch
        return getattr(_singledispatch, name)
    if name == '_CacheInfo':
        return type(lru_cache(len).cache_info())
    raise AttributeError(f"module 'functools' has no attribute {name!r}")


class _HashedSeq(list):
    # a key of many parts: its hash is computed once
    __slots__ = 'hashvalue'

    def __init__(self, tup, hash=hash):
        self.extend(tup)
        self.hashvalue = hash(tup)

    def __hash__(self):
        return self.hashvalue


def _make_key(args, kwds, typed, kwd_mark=(object(),), fasttypes={int, str}, tuple=tuple, type=type, len=len):
    # what lru_cache compares calls by; caches of the program's own making use it as well
    parts = [*args]
    if kwds:
        parts.extend(kwd_mark)
        for item in kwds.items():
            parts.extend(item)
    if typed:
        parts.extend(map(type, args))
        parts.extend(map(type, kwds.values()))
    elif len(parts) == 1 and type(parts[0]) in fasttypes:
        return parts[0]
    return _HashedSeq(tuple(parts))


WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derived(root, combine):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return combine(result, self, other)
    return method


_orderings = {
    '__lt__': [('__gt__', lambda r, a, b: not r and a != b),
               ('__le__', lambda r, a, b: r or a == b),
               ('__ge__', lambda r, a, b: not r)],
    '__le__': [('__ge__', lambda r, a, b: not r or a == b),
               ('__lt__', lambda r, a, b: r and a != b),
               ('__gt__', lambda r, a, b: not r)],
    '__gt__': [('__lt__', lambda r, a, b: not (r or a == b)),
               ('__ge__', lambda r, a, b: r or a == b),
               ('__le__', lambda r, a, b: not r)],
    '__ge__': [('__le__', lambda r, a, b: not r or a == b),
               ('__gt__', lambda r, a, b: r and a != b),
               ('__lt__', lambda r, a, b: not r)],
}


def total_ordering(cls):
    roots = {op for op in _orderings if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, combine in _orderings[root]:
        if name not in roots:
            method = _derived(root, combine)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('{!r} is not callable or a descriptor'.format(func))
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ', '.join(map(repr, self.args))
        keywords = ', '.join(f'{k}={v!r}' for k, v in self.keywords.items())
        return f'{self.__class__.__module__}.{self.__class__.__qualname__}({self.func}, {args}, {keywords})'

    def _as_function(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, '__get__', None)
        if getter is not None:
            bound = getter(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, '__self__'):
                    result.__self__ = bound.__self__
                return result
        return self._as_function().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


_missing = object()


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = RLock()  # one for all instances, as in this release of CPython

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f'{self.attrname!r} property.') from None
        value = cache.get(self.attrname, _missing)
        if value is not _missing:
            return value
        with self.lock:
            value = cache.get(self.attrname, _missing)
            if value is _missing:
                value = self.func(instance)
                self._keep(cache, instance, value)
        return value

    def _keep(self, cache, instance, value):
        try:
            cache[self.attrname] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                            f'support item assignment for caching {self.attrname!r} property.') from None

    __class_getitem__ = classmethod(GenericAlias)
