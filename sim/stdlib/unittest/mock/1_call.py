# Objects that stand for others and remember what was done with them.
# This part: calls, and values that are equal to nothing or everything.
import asyncio
import contextlib
import functools
import inspect
from types import CodeType, FunctionType, MethodType, ModuleType

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True


class InvalidSpecError(Exception):
    """Something that is a mock itself was to be a spec."""


# -- names that are equal to nothing else, and what is equal to everything

class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


# -- calls

def _call_text(name, args, kwargs):
    parts = [repr(a) for a in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(parts)})'


def _parts(value, name=''):
    # A tuple may leave out any of name, arguments and keywords; None for what is no call at all.
    n = len(value)
    if n == 3:
        return tuple(value)
    if n > 3:
        return None
    if n == 2:
        first, second = value
        if not isinstance(first, str):
            return name, first, second
        return (first, second, {}) if isinstance(second, tuple) else (first, (), second)
    if n == 0:
        return name, (), {}
    only, = value
    if isinstance(only, str):
        return only, (), {}
    return (name, only, {}) if isinstance(only, tuple) else (name, (), only)


class _Call(tuple):
    # name, args, kwargs; `two` leaves the name out, as call_args does
    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        parts = _parts(value, name)
        return tuple.__new__(cls, parts[1:] if two else parts)

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        mine = self if len(self) == 3 else ('', *self)
        if self._mock_parent and getattr(other, '_mock_parent', None) \
                and self._mock_parent != other._mock_parent:
            return False
        theirs = _parts(other)
        if theirs is None or mine[0] and theirs[0] != mine[0]:
            return False
        return (theirs[1], theirs[2]) == (mine[1], mine[2])

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__:  # count and index, for example, are also names of methods
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call' + name if name.startswith('()') else name
        if len(self) == 2:
            return _call_text('call', *self)
        name, args, kwargs = self
        dot = '.' if name and not name.startswith('()') else ''
        return _call_text(f'call{dot}{name}', args, kwargs)

    def call_list(self):
        """The calls of a chain like a().b().c(), one after another."""
        calls = []
        item = self
        while item is not None:
            if item._mock_from_kall:
                calls.append(item)
            item = item._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


def _take_away(calls, there):
    """Removes each of the calls from those there; what was not there comes back."""
    missing = []
    for c in calls:
        try:
            there.remove(c)
        except ValueError:
            missing.append(c)
    return tuple(missing)


def _is_among(expected, calls):
    # what is expected stands on the left of ==, so that ANY is asked first
    return any(len(c) == len(expected) and all(e == a for e, a in zip(expected, c)) for c in calls)
