# OrderedDict: a dict that compares by order too and can move its entries. A subclass sees what is put in: by its own
# __setitem__, whichever way it comes.
from _collections import _odict_items, _odict_iter, _odict_keys, _odict_reversed, _odict_values
from reprlib import recursive_repr

from _aioscope import set_full_name

_absent = object()


def _put_pair(d, pair):
    values = iter(pair)
    try:
        key = next(values)
    except StopIteration:
        raise ValueError('need more than 0 values to unpack') from None
    try:
        value = next(values)
    except StopIteration:
        raise ValueError('need more than 1 value to unpack') from None
    if next(values, _absent) is not _absent:
        raise ValueError('too many values to unpack (expected 2)')
    d[key] = value


def _put(d, source):
    """Everything of a mapping or of an iterable of pairs."""
    if type(source) is dict:
        if type(d) is OrderedDict:
            dict.update(d, source)
            return
        source = list(source.items())
    elif hasattr(source, 'keys'):
        for key in source.keys():
            d[key] = source[key]
        return
    elif hasattr(source, 'items'):
        source = source.items()
    for pair in source:
        _put_pair(d, pair)


class OrderedDict(dict):
    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        for source in args:
            _put(self, source)
        if kwargs:
            _put(self, kwargs)

    def update(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
        for source in args:
            _put(self, source)
        if kwargs:
            _put(self, kwargs)

    def __iter__(self):
        return _odict_iter(self)

    def __reversed__(self):
        return _odict_reversed(self)

    def move_to_end(self, key, last=True):
        if not dict.__contains__(self, key):
            raise KeyError(key)
        if next(_odict_reversed(self) if last else _odict_iter(self)) == key:
            return
        value = dict.__getitem__(self, key)
        if last:
            dict.__delitem__(self, key)
            dict.__setitem__(self, key, value)
            return
        others = [(k, v) for k, v in dict.items(self) if k != key]
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, others)

    def popitem(self, last=True):
        if not dict.__len__(self):
            raise KeyError('dictionary is empty')
        key = next(_odict_reversed(self) if last else _odict_iter(self))
        return key, dict.pop(self, key)

    def pop(self, key, default=_absent):
        return dict.pop(self, key) if default is _absent else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def keys(self):
        return _odict_keys(self)

    def values(self):
        return _odict_values(self)

    def items(self):
        return _odict_items(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(a == b for a, b in zip(_odict_iter(self), _odict_iter(other)))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = OrderedDict.__eq__(self, other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    @recursive_repr()
    def __repr__(self):
        if not dict.__len__(self):
            return f'{self.__class__.__name__}()'
        return f'{self.__class__.__name__}({list(self.items())!r})'

    def copy(self):
        new = type(self)()
        for key in _odict_keys(self):
            new[key] = self[key]
        return new

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        _put(new, other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        _put(new, self)
        return new

    def __ior__(self, other):
        _put(self, other)
        return self

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self


OrderedDict.__module__ = 'collections'
set_full_name(OrderedDict, 'collections.OrderedDict')
