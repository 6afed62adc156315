# Part of unittest.mock. Methods with names like __len__, made when they are asked for.


def _named(words):
    return {f'__{word}__' for word in words.split()}


_numeric = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_magics = _named('lt gt le ge eq ne getitem setitem delitem len contains hash str sizeof enter exit divmod '
                 'rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next fspath '
                 'iter aiter')
_magics |= {f'__{prefix}{name}__' for name in _numeric for prefix in ('', 'r', 'i')}
_non_defaults = _named('get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate '
                       'setstate getformat repr dir subclasses format getnewargs_ex')
_async_method_magics = _named('aenter aexit anext')
_sync_async_magics = {'__aiter__'}
_async_magics = _async_method_magics | _sync_async_magics
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = _named('getattr setattr init new prepare instancecheck subclasscheck del')

_return_values = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
    '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j,
    '__float__': 1.0, '__bool__': True, '__index__': 1, '__aexit__': False}
_calculate_return_value = {  # these are the same at every call
    '__hash__': object.__hash__, '__str__': object.__str__, '__sizeof__': object.__sizeof__,
    '__fspath__': lambda mock: f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}'}


def _comparing(name, same):
    def make(mock):
        def compare(other):
            given = getattr(mock, name)._mock_return_value
            if given is not DEFAULT:
                return given
            return same if mock is other or other is ANY else NotImplemented
        return compare
    return make


def _iterating(name, wrap):
    def make(mock):
        def iterate():
            given = getattr(mock, name)._mock_return_value
            return wrap([] if given is DEFAULT else given)
        return iterate
    return make


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


_side_effect_methods = {
    '__eq__': _comparing('__eq__', True), '__ne__': _comparing('__ne__', False),
    '__iter__': _iterating('__iter__', iter), '__aiter__': _iterating('__aiter__', _AsyncIterator)}


class MagicProxy(Base):
    """Stands in the class of a mock until the method is looked up."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, owner=None):
        if mock is None:
            mock = owner._mock_self
        name = self.name
        made = mock._get_child_mock(name=name, _new_name=name, _new_parent=mock)
        setattr(mock, name, made)
        if name in _return_values:
            made.return_value = _return_values[name]
        elif name in _calculate_return_value:
            made.return_value = _calculate_return_value[name](mock)
        elif name in _side_effect_methods:
            made.side_effect = _side_effect_methods[name](mock)
        return made


class MagicMixin(Base):
    """Special methods that work from the start."""
    _first_magic = {name: MagicProxy(name) for name in _magics | _async_method_magics}

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        type(self)._mock_self = self
        self._take_magic_of_spec()

    def _take_magic_of_spec(self):
        cls, methods = type(self), self._mock_methods
        if methods is not None:
            for name in self._first_magic:
                if name not in methods and name in cls.__dict__:
                    delattr(cls, name)
            for name, proxy in self._first_magic.items():
                if name in methods and name not in cls.__dict__:
                    setattr(cls, name, proxy)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._take_magic_of_spec()


class AsyncMagicMixin(MagicMixin):
    pass


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._take_magic_of_spec()
