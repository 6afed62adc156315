# partial, reduce, lru_cache, cmp_to_key.
from reprlib import recursive_repr
from types import GenericAlias

_initial = object()


def reduce(function, iterable, initial=_initial, /):
    it = iter(iterable)
    if initial is _initial:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for element in it:
        value = function(value, element)
    return value


class partial:
    __slots__ = ('func', 'args', 'keywords', '__dict__', '__weakref__')

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        name = 'functools.partial' if cls is partial else cls.__qualname__
        pieces = [repr(self.func)]
        pieces.extend(repr(x) for x in self.args)
        pieces.extend(f'{k}={v!r}' for k, v in self.keywords.items())
        return f"{name}({', '.join(pieces)})"

    __class_getitem__ = classmethod(GenericAlias)


partial.__module__ = 'functools'


def cmp_to_key(mycmp):
    class K:
        __slots__ = ['obj']

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


class _CacheInfo(tuple):
    _names = ('hits', 'misses', 'maxsize', 'currsize')

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}' for name, value in zip(self._names, self))
        return f'CacheInfo({inner})'

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])


_mark = object()


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _make_cached(function, maxsize, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    if maxsize is not None and maxsize < 0:
        maxsize = 0
    return lambda function: _make_cached(function, maxsize, typed)


def _make_cached(function, maxsize, typed):
    store = {}  # in order of use: the first is the oldest
    hits = misses = 0

    def make_key(args, kwds):
        key = args
        if kwds:
            key = key + (_mark,) + tuple(item for pair in kwds.items() for item in pair)
        if typed:
            key = key + tuple(type(v) for v in args) + tuple(type(v) for v in kwds.values())
        return key

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        key = make_key(args, kwds)
        value = store.get(key, _mark)
        if value is not _mark:
            hits += 1
            if maxsize is not None:
                del store[key]
                store[key] = value
            return value
        misses += 1
        value = function(*args, **kwds)
        if maxsize is None:
            store[key] = value
        elif maxsize > 0:
            if key not in store and len(store) >= maxsize:
                del store[next(iter(store))]
            store[key] = value
        return value

    def cache_info():
        return _CacheInfo((hits, misses, maxsize, len(store)))

    def cache_clear():
        nonlocal hits, misses
        store.clear()
        hits = misses = 0

    import functools
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return functools.update_wrapper(wrapper, function)
