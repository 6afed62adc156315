# Objects that stand for others and remember what was done with them.
# This part: calls, and values that are equal to nothing or everything.
import asyncio
import contextlib
import functools
import inspect
from types import ModuleType

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal']

FILTER_DIR = True


class InvalidSpecError(Exception):
    pass


# -- names that are equal to nothing else, and what is equal to everything

class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'


class _Sentinels:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


# -- calls

def _call_text(name, args, kwargs):
    parts = [repr(a) for a in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(parts)})'


class _Call(tuple):
    # name, args, kwargs; `two` leaves the name out, as call_args does
    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

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
            n = len(other)
        except TypeError:
            return NotImplemented
        mine = self if len(self) == 3 else ('', *self)
        name, args, kwargs = '', (), {}
        if isinstance(other, _Call) and self._mock_parent and other._mock_parent \
                and self._mock_parent != other._mock_parent:
            return False
        if n > 3:
            return False
        for part in other:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            elif isinstance(part, dict):
                kwargs = part
            else:
                return False
        if mine[0] and n >= 1 and (n == 3 or name) and name != mine[0]:
            return False
        if not mine[0] and name and len(self) == 3:
            return False
        return (args, kwargs) == (mine[1], mine[2])

    __hash__ = None

    def __ne__(self, other):
        return not self == other

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ('count', 'index'):  # of tuple, but also names of methods
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def __repr__(self):
        if not self._mock_from_kall:
            return self._mock_name or 'call'
        if len(self) == 2:
            return _call_text('call', *self)
        name, args, kwargs = self
        if not name:
            name = 'call'
        elif name.startswith('()'):
            name = 'call' + name
        else:
            name = 'call.' + name
        return _call_text(name, args, kwargs)

    def call_list(self):
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
        if c in there:
            there.remove(c)
        else:
            missing.append(c)
    return missing
