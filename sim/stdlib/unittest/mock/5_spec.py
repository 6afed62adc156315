# Part of unittest.mock. Mocks with the signature of what they stand for; files that are none.


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
