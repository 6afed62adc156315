# Weak references and containers of them.
from collections.abc import Mapping, MutableMapping, MutableSet
from types import FunctionType, GenericAlias

from _weakref import ReferenceType, getweakrefcount, getweakrefs, proxy, ref

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
           'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod',
           'finalize']


class KeyedRef(ref):
    """A weak reference that knows the key of its object."""

    __slots__ = 'key',

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


def _forgetter(container):
    # The callback of the references in a container, which it does not keep alive itself.
    def gone(reference, container=ref(container)):
        container = container()
        if container is not None:
            container._forget(reference)
    return gone


class _WeakMapping:
    # What both dictionaries share: pairs whose object is still there. It is no class above them: each
    # of the two has these methods as its own.

    def __len__(self):
        return len(self.data)

    def keys(self):
        for key, _ in self.items():
            yield key

    __iter__ = keys

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def values(self):
        for _, value in self.items():
            yield value

    def copy(self):
        new = self.__class__()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def _take_all(self, other, keywords):
        if other is not None:
            for key, value in (other if hasattr(other, 'items') else dict(other)).items():
                self[key] = value
        for key, value in keywords.items():
            self[key] = value

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            key, value = self._deep(key, value, deepcopy, memo)
            new[key] = value
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = self.__class__()
        new.update(other)
        new.update(self)
        return new


def _shared(owner):
    copies = {}
    for name, f in vars(_WeakMapping).items():
        if isinstance(f, FunctionType):
            copies[name] = copies.get(f.__name__) or FunctionType(
                f.__code__, f.__globals__, f.__name__, f.__defaults__, f.__closure__)
            copies[name].__qualname__ = f'{owner}.{f.__name__}'
    return copies


class WeakValueDictionary(MutableMapping):
    """A mapping that forgets values that nobody else knows."""

    locals().update(_shared('WeakValueDictionary'))

    def update(self, other=None, /, **kwargs):
        MutableMapping.update(self, () if other is None else other, **kwargs)

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self._gone = _forgetter(self)
        self.update(other, **kw)

    def update(self, other=None, /, **kwargs):
        self._take_all(other, kwargs)

    def _forget(self, reference):
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._gone, key)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def get(self, key, default=None):
        r = self.data.get(key)
        value = r() if r is not None else None
        return default if value is None else value

    def items(self):
        for key, r in list(self.data.items()):
            value = r()
            if value is not None:
                yield key, value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, r = self.data.popitem()
            value = r()
            if value is not None:
                return key, value

    @staticmethod
    def _deep(key, value, deepcopy, memo):
        return deepcopy(key, memo), value

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

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value


class WeakKeyDictionary(MutableMapping):
    """A mapping that forgets keys that nobody else knows."""

    locals().update(_shared('WeakKeyDictionary'))

    def update(self, dict=None, /, **kwargs):
        MutableMapping.update(self, () if dict is None else dict, **kwargs)

    def __init__(self, other=None):
        self.data = {}
        self._gone = _forgetter(self)
        if other is not None:
            self.update(other)

    def update(self, dict=None, /, **kwargs):
        self._take_all(dict, kwargs)

    def _forget(self, reference):
        self.data.pop(reference, None)

    def __setitem__(self, key, value):
        self.data[ref(key, self._gone)] = value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for r, value in list(self.data.items()):
            key = r()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            r, value = self.data.popitem()
            key = r()
            if key is not None:
                return key, value

    @staticmethod
    def _deep(key, value, deepcopy, memo):
        return key, deepcopy(value, memo)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class WeakSet:
    """A set that forgets items that nobody else knows."""

    def __init__(self, data=None):
        self.data = {}
        self._gone = _forgetter(self)
        if data is not None:
            self.update(data)

    def _forget(self, reference):
        self.data.pop(reference, None)

    def add(self, item):
        self.data.setdefault(ref(item, self._gone))

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

    def copy(self):
        return self.__class__(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new

    __or__ = union

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def difference_update(self, other):
        if self is other:
            self.clear()
        else:
            for item in other:
                self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection_update(self, other):
        kept = set(map(ref, other))
        for item in list(self):
            if ref(item) not in kept:
                self.discard(item)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def symmetric_difference_update(self, other):
        if self is other:
            self.clear()
            return
        for item in list(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def isdisjoint(self, other):
        return not len(self.intersection(other))

    def issubset(self, other):
        return set(map(ref, self)).issubset(map(ref, other))

    __le__ = issubset

    def issuperset(self, other):
        return set(map(ref, self)).issuperset(map(ref, other))

    __ge__ = issuperset

    def __lt__(self, other):
        return set(map(ref, self)) < set(map(ref, other))

    def __gt__(self, other):
        return set(map(ref, self)) > set(map(ref, other))

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented

    __hash__ = None
    __class_getitem__ = classmethod(GenericAlias)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for r in list(self.data):
            item = r()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return '{' + ', '.join(map(repr, self.data)) + '}' if self.data else 'set()'


MutableSet.register(WeakSet)


class WeakMethod(ref):
    """A weak reference to a bound method: it lives as long as its object and its function do."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def gone(reference):
            self = of_self()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, gone)
        self._func_ref = ref(func, gone)
        self._meth_type = type(meth)
        self._alive = True
        of_self = ref(self)
        return self

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        equal = self == other
        return NotImplemented if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class finalize:
    """What is called when an object dies, or at the end of the program."""

    __slots__ = ()
    _registry = {}

    class _Info:
        __slots__ = 'weakref', 'func', 'args', 'kwargs', 'atexit', '__weakref__'

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registry:
            import atexit
            atexit.register(finalize._at_exit)
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        parts = self.peek()
        if parts is not None and finalize._registry.pop(self, None):
            return parts

    def peek(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        name = type(self).__name__
        if obj is None:
            return f'<{name} object at {id(self):#x}; dead>'
        return f'<{name} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'

    @classmethod
    def _at_exit(cls):
        """The youngest first; what these make meanwhile is called, too."""
        while pending := [f for f, info in cls._registry.items() if info.atexit]:
            try:
                pending[-1]()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())


ProxyType = type(proxy(finalize._Info()))
CallableProxyType = type(proxy(WeakSet))
ProxyTypes = (ProxyType, CallableProxyType)
