# Weak references and containers of them.
from collections.abc import Mapping, MutableMapping

from _weakref import ReferenceType, ref, proxy, getweakrefcount, getweakrefs

ProxyType = CallableProxyType = type(proxy(lambda: None))
ProxyTypes = (ProxyType, CallableProxyType)
__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes',
           'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


def _merged(first, second, cls):
    if not isinstance(first, Mapping) or not isinstance(second, Mapping):
        return NotImplemented
    merged = cls()
    merged.update(first)
    merged.update(second)
    return merged


class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def update(self, other=(), /, **kw):
        for key, value in dict(other, **kw).items():
            self[key] = value

    def __setitem__(self, key, value):
        data = self.data

        def gone(reference, key=key):
            if data.get(key) is reference:
                del data[key]

        data[key] = ref(value, gone)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __iter__(self):
        return iter([key for key, r in self.data.items() if r() is not None])

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def get(self, key, default=None):
        r = self.data.get(key)
        value = r() if r is not None else None
        return default if value is None else value

    keys = __iter__

    def values(self):
        return iter([v for v in (r() for r in list(self.data.values())) if v is not None])

    def items(self):
        return iter([(k, v) for k, v in ((k, r()) for k, r in list(self.data.items()))
                     if v is not None])

    def pop(self, key, *default):
        try:
            value = self.data.pop(key)()
        except KeyError:
            value = None
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        while self.data:
            key, r = self.data.popitem()
            value = r()
            if value is not None:
                return key, value
        raise KeyError('popitem(): dictionary is empty')

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from self.valuerefs()

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __hash__ = None

    def __or__(self, other):
        return _merged(self, other, self.__class__)

    def __ror__(self, other):
        return _merged(other, self, self.__class__)

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary:
    def __init__(self, other=None):
        self.data = {}
        if other is not None:
            for key, value in other.items():
                self[key] = value

    def __setitem__(self, key, value):
        data = self.data
        self.data[ref(key, lambda r: data.pop(r, None))] = value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter([k for k in (r() for r in list(self.data)) if k is not None])

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    keys = __iter__

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def values(self):
        return iter([v for r, v in list(self.data.items()) if r() is not None])

    def items(self):
        return iter([(k, v) for k, v in ((r(), v) for r, v in list(self.data.items()))
                     if k is not None])

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while self.data:
            r, value = self.data.popitem()
            key = r()
            if key is not None:
                return key, value
        raise KeyError('popitem(): dictionary is empty')

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def keyrefs(self):
        return list(self.data)

    def update(self, other=(), /, **kw):
        if kw:
            raise TypeError(f"cannot create weak reference to 'str' object")
        pairs = other.items() if hasattr(other, 'items') else other
        for key, value in pairs:
            self[key] = value

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __hash__ = None

    def __or__(self, other):
        return _merged(self, other, self.__class__)

    def __ror__(self, other):
        return _merged(other, self, self.__class__)

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class WeakSet:
    def __init__(self, data=None):
        self.data = {}
        for item in data or ():
            self.add(item)

    def add(self, item):
        data = self.data
        data[ref(item, lambda r: data.pop(r, None))] = None

    def discard(self, item):
        self.data.pop(ref(item), None)

    def remove(self, item):
        del self.data[ref(item)]

    def clear(self):
        self.data.clear()

    def pop(self):
        for item in self:
            self.discard(item)
            return item
        raise KeyError('pop from empty WeakSet')

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    # -- as sets do it; what is made is a WeakSet again, what is compared with may be any iterable

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    def difference(self, other):
        return self.__class__([x for x in self if x not in other])

    def intersection(self, other):
        return self.__class__([x for x in other if x in self])

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        self.data = self.intersection(other).data

    def symmetric_difference_update(self, other):
        for item in list(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def issubset(self, other):
        return set(self).issubset(other)

    def issuperset(self, other):
        return set(self).issuperset(other)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    __or__, __and__ = union, intersection
    __sub__, __xor__ = difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, self.__class__) else NotImplemented

    __hash__ = None

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __iter__(self):
        return iter([x for x in (r() for r in list(self.data)) if x is not None])

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(set(self))


class WeakMethod:
    def __init__(self, meth, callback=None):
        self._obj = ref(meth.__self__, (lambda r: callback(self)) if callback else None)
        self._func = ref(meth.__func__)

    def __call__(self):
        obj, func = self._obj(), self._func()
        if obj is None or func is None:
            return None
        return func.__get__(obj)


class finalize:
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registry:
            import atexit
            atexit.register(finalize._at_exit)
        self.atexit = True
        finalize._registry[self] = (ref(obj, lambda r: self()), func, args, kwargs)

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info:
            return info[1](*info[2], **info[3])

    def detach(self):
        info = finalize._registry.pop(self, None)
        if info and info[0]() is not None:
            return info[0](), info[1], info[2], info[3]

    @property
    def alive(self):
        return self in finalize._registry

    @classmethod
    def _at_exit(cls):
        for f in reversed([f for f in cls._registry if f.atexit]):
            f()


MutableMapping.register(WeakValueDictionary)
MutableMapping.register(WeakKeyDictionary)
