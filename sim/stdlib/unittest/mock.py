# Objects that stand for others and remember what was done with them.
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


# -- mocks

_MAGIC = {f'__{name}__': value for name, value in {
    'hash': None, 'str': None, 'sizeof': None, 'lt': NotImplemented, 'gt': NotImplemented,
    'le': NotImplemented, 'ge': NotImplemented, 'int': 1, 'contains': False, 'len': 0, 'exit': False,
    'complex': 1j, 'float': 1.0, 'bool': True, 'index': 1, 'iter': None, 'enter': DEFAULT,
    'getitem': DEFAULT, 'setitem': DEFAULT, 'delitem': DEFAULT, 'trunc': DEFAULT, 'floor': DEFAULT,
    'ceil': DEFAULT, 'round': DEFAULT, 'fspath': None, 'reversed': DEFAULT, 'missing': DEFAULT,
    'neg': DEFAULT, 'pos': DEFAULT, 'abs': DEFAULT, 'invert': DEFAULT, 'call': DEFAULT, 'eq': None,
    'ne': None, 'divmod': DEFAULT, 'rdivmod': DEFAULT, 'getattr': DEFAULT, 'format': None}.items()}
for _name in 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split():
    for _prefix in ('', 'r', 'i'):
        _MAGIC[f'__{_prefix}{_name}__'] = DEFAULT
for _name in ('__call__', '__getattr__'):
    del _MAGIC[_name]
_NOT_BY_DEFAULT = {'__missing__', '__format__', '__getattr__', '__reversed__', '__rdivmod__'} | \
    {name for name in _MAGIC if name.startswith('__r') and name not in ('__rshift__', '__round__')}
_ASYNC_MAGIC = ('__aenter__', '__aexit__', '__anext__', '__aiter__')
_ALL_MAGIC = set(_MAGIC) | set(_ASYNC_MAGIC)
_OWN = {'return_value', 'side_effect', '_mock_methods', 'method_calls', 'mock_calls', 'called', 'call_count',
        'call_args', 'call_args_list', '_mock_name', 'name'}
_UNSAFE = ('assert', 'assret', 'asert', 'aseert', 'assrt')


def _is_magic(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__'


def _is_async(value):
    if isinstance(value, NonCallableMock):
        return isinstance(value, AsyncMock)
    if hasattr(value, '__func__'):
        value = value.__func__
    return inspect.iscoroutinefunction(value) or inspect.isawaitable(value)


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _delegating(name):
    def get(self):
        return self.__dict__[name]

    def set(self, value):
        self.__dict__[name] = value
    return property(get, set)


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kwargs):
        # a class of its own, so that it can have special methods of its own
        spec = args[0] if args and not cls.__dict__.get('_no_spec') else kwargs.get('spec')
        bases = (cls,)
        spec = spec if spec is not None else kwargs.get('spec_set')
        if spec is not None and not issubclass(cls, AsyncMock) and _is_async(spec) \
                and issubclass(cls, Mock):
            bases = (_AsyncPart, cls)
        new = type(cls.__name__, bases, {'__doc__': cls.__doc__, '__module__': cls.__module__})
        return object.__new__(new)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name='', _new_parent=None, unsafe=False, **kwargs):
        d = self.__dict__
        d['_mock_parent'] = parent
        d['_mock_name'] = name
        d['_mock_new_name'] = _new_name
        d['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        d['_mock_sealed'] = False
        d['_mock_unsafe'] = unsafe
        d['_mock_children'] = {}
        d['_mock_wraps'] = wraps
        d['_mock_return_value'] = DEFAULT
        d['_mock_side_effect'] = None
        self._take_spec(spec if spec_set is None else spec_set, spec_set is not None)
        self._forget_calls()
        if kwargs:
            self.configure_mock(**kwargs)

    def _take_spec(self, spec, strict):
        d = self.__dict__
        d['_spec_class'] = None
        d['_spec_set'] = strict
        d['_mock_methods'] = None
        d['_spec_async'] = ()
        if spec is None:
            return
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        if isinstance(spec, (list, tuple)):
            d['_mock_methods'] = list(spec)
            return
        d['_spec_class'] = spec if isinstance(spec, type) else type(spec)
        d['_mock_methods'] = dir(spec)
        d['_spec_async'] = [n for n in dir(spec) if not _is_magic(n) and _is_async(getattr(spec, n, None))]

    def mock_add_spec(self, spec, spec_set=False):
        self._take_spec(spec, spec_set)

    def _forget_calls(self):
        d = self.__dict__
        d['called'] = False
        d['call_count'] = 0
        d['call_args'] = None
        d['call_args_list'] = _CallList()
        d['mock_calls'] = _CallList()
        d['method_calls'] = _CallList()

    @property
    def __class__(self):
        return type(self) if self.__dict__.get('_spec_class') is None else self._spec_class

    @property
    def return_value(self):
        value = self._mock_return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name='', _mock_new_name=None)
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for name, value in sorted(kwargs.items(), key=lambda pair: pair[0].count('.')):
            target = self
            *way, last = name.split('.')
            for part in way:
                target = getattr(target, part)
            setattr(target, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget_calls()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in list(self._mock_children.values()):
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self.__dict__['_mock_return_value']
        if isinstance(result, NonCallableMock) and result is not self:
            result.reset_mock(visited)

    # -- attributes

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe', '_mock_children'):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _ALL_MAGIC:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (methods is None or name not in methods) and name.startswith(_UNSAFE):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if '
                                 f'{name!r} is meant to be an attribute.')
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = getattr(self._mock_wraps, name) if self._mock_wraps is not None else None
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name,
                                         _new_parent=self)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        cls = type(self)
        if isinstance(getattr(cls, name, None), property) and not isinstance(value, property) \
                and name in ('return_value', 'side_effect'):
            object.__setattr__(self, name, value)
            return
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods \
                and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _ALL_MAGIC:
            self._set_magic(name, value)
            return
        if name in self.__dict__ and name in _OWN:
            self.__dict__[name] = value
            return
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._full_name()}.{name}')
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        else:
            self.__dict__[name] = value

    def _set_magic(self, name, value):
        cls = type(self)
        if isinstance(value, NonCallableMock):
            _adopt(self, value, name, name)
            self._mock_children[name] = value
            setattr(cls, name, value if name == '__class__' else _Bound(value))
        elif callable(value) and inspect.isfunction(value):
            setattr(cls, name, value)
            self._mock_children[name] = value
        else:
            setattr(cls, name, value if not callable(value) else _Bound(value))
            self._mock_children[name] = value

    def __delattr__(self, name):
        if name in self.__dict__ and name not in self._mock_children:
            del self.__dict__[name]
        elif self._mock_children.get(name) is _deleted:
            raise AttributeError(name)
        if name in _ALL_MAGIC and name in type(self).__dict__:
            delattr(type(self), name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        if self._mock_methods is not None:
            base = list(self._mock_methods)
        else:
            base = [n for n in object.__dir__(self) if not n.startswith('_')]
        own = [n for n in self.__dict__ if not n.startswith('_')]
        return sorted(set(base + own + [n for n, m in self._mock_children.items() if m is not _deleted]))

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            name = kwargs.get('name') or '()'
            raise AttributeError(f'{self._full_name()}{"" if name == "()" else "."}{name}')
        name = kwargs.get('_new_name')
        if name in self._spec_async:
            return AsyncMock(**kwargs)
        return self._child_class(name)(**kwargs)

    def _child_class(self, name):
        cls = next(c for c in type(self).__mro__[1:] if c.__dict__.get('_is_kind'))
        if issubclass(cls, AsyncMock):
            if name in _MAGIC and name not in ('__call__',) or name in self.__dict__.get('_sync', ()):
                return MagicMock
            return AsyncMock
        if not issubclass(cls, (Mock, MagicMock)):
            return MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        return type(self).__mro__[1] if cls is not type(self).__mro__[1] and \
            type(self).__mro__[1] is not _AsyncPart else cls

    def _full_name(self):
        parts = []
        mock, dot = self, '.'
        if self._mock_new_name == '()':
            dot = ''
        while mock is not None:
            parts.append((mock._mock_new_name or '') + dot)
            dot = '' if mock._mock_new_name == '()' else '.'
            last, mock = mock, mock._mock_new_parent
        parts = [p for p in reversed(parts)]
        first = last._mock_name or 'mock'
        if parts[0].startswith('()'):
            return first + ''.join(parts).rstrip('.')
        parts[0] = first
        if len(parts) > 1 and not parts[1].startswith('()'):
            parts[0] += '.'
        return ''.join(parts).rstrip('.')

    def __repr__(self):
        name = self._full_name()
        shown = f' name={name!r}' if name not in ('mock', 'mock.') else ''
        spec = ''
        if self._spec_class is not None:
            spec = f' spec{"_set" if self._spec_set else ""}={self._spec_class.__name__!r}'
        return f'<{type(self).__name__}{shown}{spec} id={str(id(self))!r}>'

    # -- assertions

    def _kind_of_call(self):
        return self._mock_name or 'mock'

    def _expected_text(self, args, kwargs):
        return _call_text(self._kind_of_call(), args, kwargs)

    def _calls_text(self, prefix='Calls'):
        return f'\n{prefix}: {self.mock_calls!r}.' if self.mock_calls else ''

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._kind_of_call()}' to not have been called. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._kind_of_call()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._kind_of_call()}' to have been called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._expected_text(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        if self.call_args != _Call((args, kwargs), two=True):
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n'
                                 f'  Actual: {self._expected_text(*self.call_args)}')

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._kind_of_call()}' to be called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError(f'{self._expected_text(args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)!r}'
                                     + self._calls_text('  Actual').rstrip('.'))
            return
        there = list(self.mock_calls)
        missing = []
        for c in calls:
            if c in there:
                there.remove(c)
            else:
                missing.append(c)
        if missing:
            raise AssertionError(f"{self._kind_of_call()!r} does not contain all of {tuple(missing)!r} in its "
                                 f'call list, found {there!r} instead')


NonCallableMock._is_kind = True


class _Bound:
    # A special method that is a mock: found on the class, called without self.
    def __init__(self, mock):
        self.mock = mock

    def __get__(self, instance, owner=None):
        return self.mock


def _adopt(parent, value, name, new_name):
    # a mock without a parent becomes a child: what is done with it is told to the parent
    if not isinstance(value, NonCallableMock):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None \
            or value._mock_new_parent is not None:
        return False
    walk = parent
    while walk is not None:
        if walk is value:
            return False
        walk = walk._mock_new_parent
    if new_name:
        value.__dict__['_mock_new_parent'] = parent
        value.__dict__['_mock_new_name'] = new_name
    if name:
        value.__dict__['_mock_parent'] = parent
        value.__dict__['_mock_name'] = name
    return True


class CallableMixin:
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._note_call(args, kwargs)
        return self._result_of_call(args, kwargs)

    def _note_call(self, args, kwargs):
        d = self.__dict__
        d['called'] = True
        d['call_count'] += 1
        d['call_args'] = made = _Call((args, kwargs), two=True)
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(('', args, kwargs)))
        method, full = self._mock_name, self._mock_new_name
        is_method = self._mock_parent is not None
        parent = self._mock_new_parent
        dot = '' if full == '()' else '.'
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((method, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method = f'{parent._mock_name}.{method}'
            parent.mock_calls.append(_Call((full, args, kwargs)))
            if parent._mock_new_name:
                full = parent._mock_new_name + dot + full
                dot = '' if parent._mock_new_name == '()' else '.'
            parent = parent._mock_new_parent

    def _result_of_call(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if _is_exception(result) and not callable(effect):
                raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock without special methods."""


class _MagicPart:
    # Special methods that work from the start; each becomes a mock when it is looked up.
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        cls = type(self)
        wanted = set(_MAGIC) - _NOT_BY_DEFAULT | set(_ASYNC_MAGIC)
        if self._mock_methods is not None:
            wanted &= set(self._mock_methods)
        for name in wanted:
            if name not in cls.__dict__:
                setattr(cls, name, _LazyMagic(name))


class _LazyMagic:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _make_magic(instance, self.name)


def _make_magic(mock, name):
    child = mock._get_child_mock(name=name, _new_name=name, _new_parent=mock) \
        if name not in _ASYNC_MAGIC or name == '__aiter__' \
        else AsyncMock(name=name, _new_name=name, _new_parent=mock)
    if name == '__aiter__' and not isinstance(child, MagicMock) or isinstance(child, AsyncMock) and name == '__aiter__':
        child = MagicMock(name=name, _new_name=name, _new_parent=mock)
    child.__dict__['_mock_parent'] = mock
    value = _MAGIC.get(name, DEFAULT)
    if name == '__iter__':
        def iterate():
            given = child.__dict__['_mock_return_value']
            return iter([]) if given is DEFAULT else iter(given)
        child.side_effect = iterate
    elif name == '__aiter__':
        def aiterate():
            given = child.__dict__['_mock_return_value']
            return _AsyncIterator([] if given is DEFAULT else given)
        child.side_effect = aiterate
    elif name in _PLAIN:
        def plain(*args):
            given = child.__dict__['_mock_return_value']
            return _PLAIN[name](mock, *args) if given is DEFAULT else given
        child.side_effect = plain
    elif name == '__fspath__':
        child.return_value = f'{type(mock).__name__}/{mock._full_name()}/{id(mock)}'
    elif name == '__aexit__':
        child.return_value = False
    elif value is not DEFAULT:
        child.return_value = value
    mock._mock_children[name] = child
    setattr(type(mock), name, _Bound(child))
    return child


_PLAIN = {  # what these do as long as nobody says otherwise
    '__str__': object.__str__,
    '__hash__': object.__hash__,
    '__sizeof__': object.__sizeof__,
    '__eq__': lambda mock, other: True if mock is other or other is ANY else NotImplemented,
    '__ne__': lambda mock, other: False if mock is other or other is ANY else NotImplemented,
}


class _AsyncIterator:
    def __init__(self, items):
        self._items = iter(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self._items)
        except StopIteration:
            raise StopAsyncIteration from None


class NonCallableMagicMock(_MagicPart, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(_MagicPart, Mock):
    """A mock with special methods."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)


class _AsyncPart:
    # A call gives a coroutine; what it gives is what a call of another mock gives.
    _calls_are_coroutines = True  # for inspect.iscoroutinefunction

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_is_coroutine'] = asyncio.coroutines._is_coroutine
        self._forget_awaits()

    def _forget_awaits(self):
        d = self.__dict__
        d['await_count'] = 0
        d['await_args'] = None
        d['await_args_list'] = _CallList()

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._forget_awaits()

    def __call__(self, /, *args, **kwargs):
        self._note_call(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        d = self.__dict__
        d['await_count'] += 1
        d['await_args'] = made
        d['await_args_list'].append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f'Expected {self._kind_of_call()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._kind_of_call()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = self._expected_text(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(f'expected await not found.\nExpected: {expected}\n'
                                 f'  Actual: {self._expected_text(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._kind_of_call()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{self._expected_text(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            if calls not in self.await_args_list:
                raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)!r}\n'
                                     f'Actual: {self.await_args_list!r}')
            return
        there = list(self.await_args_list)
        missing = []
        for c in calls:
            if c in there:
                there.remove(c)
            else:
                missing.append(c)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f'Expected {self._kind_of_call()} to not have been awaited. Awaited '
                                 f'{self.await_count} times.')


class AsyncMock(_AsyncPart, MagicMock):
    """A mock whose call is a coroutine."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        spec = self._spec_class
        self.__dict__['_sync'] = [] if spec is None else [
            n for n in dir(spec) if callable(getattr(spec, n, None)) and not _is_async(getattr(spec, n))]


for _class in (Mock, NonCallableMagicMock, MagicMock, AsyncMock):
    _class._is_kind = True


class PropertyMock(Mock):
    """A mock that is a property when it stands in a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    mock.__dict__['_mock_sealed'] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    **kwargs):
    """A mock with the attributes of a class, an object or a function."""
    kind = {'spec_set': spec} if spec_set else {'spec': spec}
    name = kwargs.pop('name', _name)
    if inspect.isfunction(spec) or inspect.ismethod(spec):
        return _function_like(spec, name, kwargs)
    made = MagicMock(name=name, **kind, **kwargs)
    for attr in dir(spec):
        if _is_magic(attr):
            continue
        value = inspect.getattr_static(spec, attr, None)
        if inspect.isfunction(value):
            skip_first = isinstance(spec, type) and not instance or not isinstance(spec, (type, ModuleType))
            made._mock_children[attr] = child = (AsyncMock if _is_async(value) else MagicMock)(
                parent=made, name=attr, _new_name=attr, _new_parent=made)
            child.__dict__['_check'] = value, not isinstance(spec, ModuleType) and skip_first
    if isinstance(spec, type) and not instance and 'return_value' not in kwargs:
        made.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=made)
    return made


def _function_like(spec, name, kwargs):
    mock = (AsyncMock if _is_async(spec) else MagicMock)(name=name or spec.__name__, **kwargs)
    signature = inspect.signature(spec)

    def call(*args, **kwargs):
        signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    if _is_async(spec):
        async def function(*args, **kwargs):
            return await call(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            return call(*args, **kwargs)
    function = functools.wraps(spec)(function)
    function.mock = mock
    for attr in dir(mock):
        if attr.startswith(('assert_', 'reset_mock')):
            setattr(function, attr, getattr(mock, attr))
    return _FunctionMock(function, mock)


class _FunctionMock:
    def __init__(self, function, mock):
        self.__dict__.update(_function=function, mock=mock, __wrapped__=function)

    def __call__(self, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __getattr__(self, name):
        return getattr(self.mock, name)

    def __setattr__(self, name, value):
        setattr(self.mock, name, value)


def mock_open(mock=None, read_data=''):
    """A mock for open() whose file gives the text."""
    import io
    mock = MagicMock(name='open') if mock is None else mock
    handle = MagicMock()
    handle.__enter__.return_value = handle
    state = [None]

    def rewind(*args, **kwargs):
        state[0] = io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)
        return DEFAULT

    rewind()
    handle.read.side_effect = lambda *args: state[0].read(*args)
    handle.readline.side_effect = lambda *args: state[0].readline(*args)
    handle.readlines.side_effect = lambda *args: state[0].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.write.return_value = None
    mock.side_effect = rewind
    mock.return_value = handle
    return mock


# -- patching

def _import(target):
    parts = target.split('.')
    thing = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += '.' + part
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, part)
    return thing


class _Patch:
    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.create = create
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.more = []

    def copy(self):
        other = _Patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                       self.autospec, self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.more = [p.copy() for p in self.more]
        return other

    def __call__(self, item):
        if isinstance(item, type):
            return self._decorate_class(item)
        if inspect.iscoroutinefunction(item):
            return self._decorate(item, True)
        return self._decorate(item, False)

    def _decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX) and callable(getattr(cls, name)):
                setattr(cls, name, self.copy()(getattr(cls, name)))
        return cls

    def _decorate(self, function, is_async):
        if hasattr(function, 'patchings'):
            function.patchings.append(self)
            return function

        @contextlib.contextmanager
        def patched(args, kwargs):
            more = []
            with contextlib.ExitStack() as stack:
                for p in wrapper.patchings:
                    value = stack.enter_context(p)
                    if p.attribute_name is not None:
                        kwargs.update(value)
                    elif p.new is DEFAULT:
                        more.append(value)
                yield args + tuple(more), kwargs

        if is_async:
            async def wrapper(*args, **kwargs):
                with patched(args, kwargs) as (args, kwargs):
                    return await function(*args, **kwargs)
        else:
            def wrapper(*args, **kwargs):
                with patched(args, kwargs) as (args, kwargs):
                    return function(*args, **kwargs)
        wrapper = functools.wraps(function)(wrapper)
        wrapper.patchings = [self]
        return wrapper

    def _original(self):
        target, name = self.target, self.attribute
        local = name in getattr(target, '__dict__', {})
        original = target.__dict__[name] if local else getattr(target, name, DEFAULT)
        if name == 'open' and isinstance(target, ModuleType) or hasattr(__builtins__, name) \
                and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    def _make_new(self, original):
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        if autospec:
            return create_autospec(original if autospec is True else autospec, spec_set=bool(spec_set),
                                   _name=self.attribute, **self.kwargs)
        kwargs = dict(self.kwargs)
        if spec is True:
            spec = original
        if spec_set is True:
            spec_set = original
        cls = self.new_callable
        if cls is None:
            cls = AsyncMock if spec is None and spec_set is None and _is_async(original) or \
                (spec or spec_set) is not None and _is_async(spec or spec_set) else MagicMock
        if spec is not None:
            kwargs['spec'] = spec
        if spec_set is not None:
            kwargs['spec_set'] = spec_set
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            kwargs.setdefault('name', self.attribute)
        return cls(**kwargs)

    def __enter__(self):
        self.target = self.getter()
        original, local = self._original()
        new = self.new
        if new is DEFAULT:
            new = self._make_new(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local = original, local
        setattr(self.target, self.attribute, new)
        if self.attribute_name is not None:
            result = {self.attribute_name: new} if self.new is DEFAULT else {}
            self.stack = contextlib.ExitStack()
            for p in self.more:
                result.update(self.stack.enter_context(p))
            return result
        return new

    def __exit__(self, *exc_info):
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        if self.more:
            self.stack.close()
        return False

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
          *, unsafe=False, **kwargs):
    try:
        path, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return _Patch(lambda: _import(path), attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                    **kwargs):
    getter = (lambda: _import(target)) if isinstance(target, str) else (lambda: target)
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    made = []
    for name, new in kwargs.items():
        p = _Patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = name
        made.append(p)
    made[0].more = made[1:]
    return made[0]


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def __call__(self, item):
        if isinstance(item, type):
            for name in dir(item):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(item, name)):
                    setattr(item, name, _PatchDict(self.in_dict, self.values, self.clear)(getattr(item, name)))
            return item
        if inspect.iscoroutinefunction(item):
            @functools.wraps(item)
            async def inner(*args, **kwargs):
                with self:
                    return await item(*args, **kwargs)
        else:
            @functools.wraps(item)
            def inner(*args, **kwargs):
                with self:
                    return item(*args, **kwargs)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self._original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self._original)
        return False

    def start(self):
        result = self.__enter__()
        _Patch._active.append(self)
        return result

    def stop(self):
        if self in _Patch._active:
            _Patch._active.remove(self)
        return self.__exit__()


def _stop_all():
    for p in reversed(list(_Patch._active)):
        p.stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'
