"""Sets in the order of insertion where CPython's order would depend on addresses or on the hash seed.

A set whose elements hash the same in every run (numbers, tuples of numbers) keeps CPython's own order.
"""

import asyncio
import builtins
import concurrent.futures
import concurrent.futures._base as _base
import functools

_set, _frozenset = builtins.set, builtins.frozenset


def _stable(element):
    kind = type(element)
    if kind in (tuple, _frozenset, frozenset):
        return all(_stable(part) for part in _plain_iter(element))
    return kind in (int, float, bool, complex)


def _plain_iter(element):
    return _frozenset.__iter__(element) if isinstance(element, _frozenset) else iter(element)


def _ordered(owner, order):
    size = len(owner)
    for element in list(order):
        if len(owner) != size:
            raise RuntimeError("Set changed size during iteration")
        yield element


class _Meta(type):
    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or cls in _original and isinstance(instance, _original[cls])

    def __subclasscheck__(cls, other):
        return type.__subclasscheck__(cls, other) or cls in _original and issubclass(other, _original[cls])


def _all_stable(*parts):
    """Whether CPython's own order can be kept; only what can be iterated twice is looked at."""
    return all(isinstance(part, (_set, _frozenset, list, tuple, dict, range)) and
               all(_stable(element) for element in _keys(part)) for part in parts)


def _keys(part):
    return part._order if isinstance(part, (set, frozenset)) and hasattr(part, "_order") else part


def _fixed(part):
    """The same elements in something that can be iterated again; what fills a table in a way of its own stays as it is."""
    return part if isinstance(part, (_set, _frozenset, dict)) else list(part)


def _hashable(element):
    """A set stands for the frozen set of its elements where one is looked for."""
    return _frozenset(element) if isinstance(element, _set) else element


class _Operators:
    """Reading: the same for sets and frozen sets. `_order` is a dict with the elements as keys."""

    __slots__ = ()

    def __iter__(self):
        if _all_stable(self):
            return self._plain.__iter__(self)
        return _ordered(self, self._order)

    def __reduce__(self):
        return type(self), (list(self),)

    def copy(self):
        return self._like(self)

    __copy__ = copy

    def _combine(self, method, others, ordered):
        """CPython's own result where its order is the same in every run, else the ordered one."""
        others = [_fixed(other) for other in others]
        if _all_stable(self, *others):
            return _finished(getattr(self._plain, method)(self, *others))
        return self._like(ordered(*others))

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __or__(self, other):
        return self.union(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __xor__(self, other):
        return self.symmetric_difference(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def intersection(self, *others):
        return self._combine("intersection", others, lambda *fixed: self._in(self._plain.intersection(self, *fixed)))

    def difference(self, *others):
        return self._combine("difference", others, lambda *fixed: self._in(self._plain.difference(self, *fixed)))

    def union(self, *others):
        return self._combine("union", others, lambda *fixed: [element for part in (self, *fixed) for element in part])

    def symmetric_difference(self, other):
        def ordered(fixed):
            kept = self._plain.symmetric_difference(self, fixed)
            return [element for part in (self, fixed) for element in part if element in kept]

        return self._combine("symmetric_difference", (other,), ordered)

    def _in(self, kept):
        return [element for element in self if element in kept]


def _finished(result):
    """CPython makes some results without calling our constructor; they get their order here."""
    if type(result) not in (_set, _frozenset):
        result._order = dict.fromkeys(result._plain.__iter__(result))
    return result


class set(_Operators, _set, metaclass=_Meta):
    __slots__ = ("_order",)
    _plain = _set
    __hash__ = None

    def __init__(self, *args, **kwargs):
        if kwargs or len(args) > 1:
            _set(*args, **kwargs)
        fixed = _fixed(*args) if args else ()
        _set.__init__(self, fixed)
        self._order = dict.fromkeys(fixed)

    def _like(self, elements):
        return set(elements)

    def __repr__(self):
        name = type(self).__name__
        inside = ", ".join(repr(element) for element in self)
        if type(self) is set:
            return "{" + inside + "}" if inside else "set()"
        return f"{name}({{{inside}}})" if inside else f"{name}()"

    def add(self, element, /):
        _set.add(self, element)
        self._order.setdefault(element)

    def discard(self, element, /):
        _set.discard(self, element)
        self._order.pop(_hashable(element), None)

    def remove(self, element, /):
        _set.remove(self, element)
        del self._order[_hashable(element)]

    def clear(self):
        _set.clear(self)
        self._order.clear()

    def pop(self):
        if not self:
            raise KeyError("pop from an empty set")
        if _all_stable(self):
            element = _set.pop(self)
            del self._order[element]
        else:
            element = next(iter(self._order))
            self.remove(element)
        return element

    def update(self, *others):
        for other in others:
            fixed = _fixed(other)
            _set.update(self, fixed)
            self._order.update(dict.fromkeys(fixed))

    def _change(self, method, others):
        """An updating method of CPython's, after which the order is that of what is left, then of what is new."""
        others = [_fixed(other) for other in others]
        getattr(_set, method)(self, *others)
        kept = [e for part in (self._order, *others) for e in part if _set.__contains__(self, e)]
        self._order = dict.fromkeys(kept)

    def intersection_update(self, *others):
        self._change("intersection_update", others)

    def difference_update(self, *others):
        self._change("difference_update", others)

    def symmetric_difference_update(self, other):
        self._change("symmetric_difference_update", (other,))

    def __ior__(self, other):
        if not isinstance(other, (_set, _frozenset)):
            return NotImplemented
        self.update(other)
        return self

    def __iand__(self, other):
        if not isinstance(other, (_set, _frozenset)):
            return NotImplemented
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        if not isinstance(other, (_set, _frozenset)):
            return NotImplemented
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        if not isinstance(other, (_set, _frozenset)):
            return NotImplemented
        self.symmetric_difference_update(other)
        return self


class frozenset(_Operators, _frozenset, metaclass=_Meta):
    __slots__ = ("_order",)
    _plain = _frozenset

    def __new__(cls, *args, **kwargs):
        if kwargs or len(args) > 1:
            _frozenset(*args, **kwargs)
        if cls is frozenset and args and type(args[0]) is frozenset:
            return args[0]
        fixed = _fixed(*args) if args else ()
        self = _frozenset.__new__(cls, fixed)
        self._order = dict.fromkeys(fixed)
        return self

    def _like(self, elements):
        return frozenset(elements)

    def __repr__(self):
        inside = ", ".join(repr(element) for element in self)
        name = type(self).__name__
        return f"{name}({{{inside}}})" if inside else f"{name}()"


_original = {set: _set, frozenset: _frozenset}
set.__module__ = frozenset.__module__ = "builtins"


def _order_all_tasks():
    plain = asyncio.tasks.all_tasks
    registry = asyncio.tasks._all_tasks
    registry.data = set(registry.data)

    @functools.wraps(plain)
    def all_tasks(loop=None):
        alive = plain(loop)
        return set(task for task in list(registry) if task in alive)

    asyncio.tasks.all_tasks = asyncio.all_tasks = all_tasks


def _order_wait():
    plain = _base.wait

    @functools.wraps(plain)
    def wait(fs, timeout=None, return_when=_base.ALL_COMPLETED):
        given = list(dict.fromkeys(fs))
        done, not_done = plain(given, timeout, return_when)
        return _base.DoneAndNotDoneFutures(set(f for f in given if f in done), set(f for f in given if f in not_done))

    _base.wait = concurrent.futures.wait = wait


def constant_set(numbers):
    """A display of three and more constants, as the compiler and SET_UPDATE make it."""
    result = _set()
    result.update(_frozenset(tuple(_frozenset(numbers))))
    return result


def starred_set(parts):
    """A display with stars."""
    result = set()
    for part in parts:
        result.update(part)
    return result


def install():
    builtins.__vclock_starred_set__ = starred_set
    builtins.__vclock_constant_set__ = constant_set
    builtins.set, builtins.frozenset, builtins.__vclock_set__ = set, frozenset, set
    _order_all_tasks()
    _order_wait()
