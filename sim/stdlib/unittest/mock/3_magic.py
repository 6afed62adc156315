# Part of unittest.mock. Methods with names like __len__, made when asked for.


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
