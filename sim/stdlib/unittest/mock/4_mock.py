# Part of unittest.mock. Mocks: attributes are mocks, too.

_UNSAFE = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_REPORTED = {'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent',
             '_mock_new_parent', '_mock_name', '_mock_new_name', 'called', 'call_count', 'call_args',
             'call_args_list', 'mock_calls', 'await_args', 'await_args_list', 'await_count'}


def _kept(name):
    # An attribute that a function made by create_autospec keeps in the place of its mock.
    own = '_mock_' + name

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, own) if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[own] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


class NonCallableMock(Base):
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kwargs):
        # a class of its own, so that it can have special methods of its own
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = kwargs.get('spec_set', kwargs.get('spec', args[0] if args else None))
            if spec is not None and _is_async(spec):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {**cls._first_magic, '__doc__': cls.__doc__,
                                                         '__module__': __name__}))

    _first_magic = {}

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name='', _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False,
                 **kwargs):
        d = self.__dict__
        d['_mock_parent'] = parent
        d['_mock_name'] = name
        d['_mock_new_name'] = _new_name
        d['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        d['_mock_sealed'] = False
        eat_self = parent is not None if _eat_self is None else _eat_self
        self._mock_add_spec(spec if spec_set is None else spec_set, spec_set is not None, _spec_as_instance,
                            eat_self)
        d['_mock_children'] = {}
        d['_mock_wraps'] = wraps
        d['_mock_delegate'] = None
        d['_mock_called'] = False
        d['_mock_call_args'] = None
        d['_mock_call_count'] = 0
        d['_mock_call_args_list'] = _CallList()
        d['_mock_mock_calls'] = _CallList()
        d['method_calls'] = _CallList()
        d['_mock_unsafe'] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        cls = signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            cls = spec if isinstance(spec, type) else type(spec)
            found = _signature_of(spec, _spec_as_instance, _eat_self)
            signature = found and found[1]
            names = dir(spec)
            asyncs = [n for n in names if asyncio.iscoroutinefunction(getattr(spec, n, None))]
            spec = names
        self.__dict__.update(_spec_class=cls, _spec_set=spec_set, _spec_signature=signature,
                             _mock_methods=spec, _spec_asyncs=asyncs)

    def mock_add_spec(self, spec, spec_set=False):
        """Only the attributes of SPEC (a thing or a list of names) can be read from now on."""
        self._mock_add_spec(spec, spec_set)

    called = _kept('called')
    call_count = _kept('call_count')
    call_args = _kept('call_args')
    call_args_list = _kept('call_args_list')
    mock_calls = _kept('mock_calls')

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @property
    def return_value(self):
        delegate = self._mock_delegate
        value = self._mock_return_value if delegate is None else delegate.return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        delegate.side_effect = effect = _effect_of(delegate.side_effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _effect_of(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def attach_mock(self, mock, attribute):
        """Makes a mock with a name or a parent a child of this one."""
        inner = _mock_in(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        """Sets attributes; a name may have dots."""
        for name, value in sorted(kwargs.items(), key=lambda pair: pair[0].count('.')):
            target = self
            *way, last = name.split('.')
            for part in way:
                target = getattr(target, part)
            setattr(target, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets the calls, of the children as well."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in list(self._mock_children.values()):
            if not isinstance(child, _SpecState) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if _is_mock(result) and result is not self:
            result.reset_mock(visited)

    # -- attributes

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _all_magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if name.startswith(_UNSAFE) and not self._mock_unsafe and (not methods or name not in methods):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if '
                                 f'{name!r} is meant to be an attribute.')
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = self._mock_children[name] = child.make(self)
        return child

    def __setattr__(self, name, value):
        if name in _REPORTED:
            return object.__setattr__(self, name, value)
        methods = self._mock_methods
        strange = methods is not None and name not in methods
        if strange and self._spec_set and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported_magics:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name in _all_magics:
            if strange:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            value = self._set_magic(name, value)
        elif name == '__class__':
            self.__dict__['_spec_class'] = value
            return
        elif _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if _is_mock(value):
            _adopt(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
            return value
        setattr(type(self), name, _as_method(value))
        return functools.partial(value, self) if callable(value) else value

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return  # it was there for all mocks of this kind
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        names = {n for n in dir(type(self)) if not n.startswith('_')}
        names.update(n for n in self.__dict__ if not n.startswith('_') or _is_magic(n))
        names.update(n for n, m in self._mock_children.items() if m is not _deleted)
        return sorted(names.union(self._mock_methods or []))

    # -- children and names

    def _get_child_mock(self, /, **kwargs):
        """A new mock for an attribute or for what a call gives."""
        if self._mock_sealed:
            last = f'.{kwargs["name"]}' if 'name' in kwargs else '()'
            raise AttributeError(self._extract_mock_name() + last)
        return self._class_of_child(kwargs['_new_name'])(**kwargs)

    def _class_of_child(self, name):
        cls = type(self)
        if name in self._spec_asyncs or issubclass(cls, MagicMock) and name in _async_method_magics:
            return AsyncMock
        if issubclass(cls, AsyncMockMixin):
            plain = name in _all_sync_magics or self._mock_methods and name in self._mock_methods
            return MagicMock if plain else AsyncMock
        if issubclass(cls, CallableMixin):
            return cls.__mro__[1]
        return MagicMock if issubclass(cls, NonCallableMagicMock) else Mock

    def _extract_mock_name(self):
        way = []
        mock = self
        while mock._mock_new_parent is not None:
            way.append(mock._mock_new_name)
            mock = mock._mock_new_parent
        text = mock._mock_name or 'mock'
        for part in reversed(way):
            text += part if part == '()' else f'.{part}'
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        shown = f' name={name!r}' if name != 'mock' else ''
        spec = ''
        if self._spec_class is not None:
            spec = f' spec{"_set" if self._spec_set else ""}={self._spec_class.__name__!r}'
        return f'<{type(self).__name__}{shown}{spec} id={str(id(self))!r}>'


def _effect_of(value):
    # What is neither called nor raised gives its items one after another.
    if value is None or _is_exception(value) or _can_be_called(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value


def _as_method(value):
    # A function that becomes a special method of one mock gets that mock as its first argument.
    if not callable(value):
        return value

    def method(self, /, *args, **kwargs):
        return value(self, *args, **kwargs)
    return functools.update_wrapper(method, value, ('__name__', '__doc__'), ()) \
        if hasattr(value, '__name__') else method


# -- mocks that are called

class CallableMixin(Base):
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        pass

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        self.call_args = made = _Call((args, kwargs), two=True)
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

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if _can_be_called(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
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
