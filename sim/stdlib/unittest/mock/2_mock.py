# Part of unittest.mock. Mocks: attributes are mocks, too, and every call is noted.

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
        missing = _take_away(calls, there)
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
