# Part of unittest.mock. Mocks with the attributes and signatures of what they stand for.


def seal(mock):
    """No more attributes come into being, neither in this mock nor in its children."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if isinstance(child, NonCallableMock) and not isinstance(child._mock_children.get(name), _SpecState) \
                and child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    **kwargs):
    """A mock with the attributes of a class, an object or a function."""
    if _is_list(spec):
        spec = type(spec)  # a list would be a list of names
    if _is_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    if not unsafe:
        _refuse_typos(kwargs)
    is_class = isinstance(spec, type)
    is_async = _is_async_function(spec)
    cls = _class_for(spec, is_class, is_async, instance)
    settings = _spec_settings(spec, spec_set, instance)
    settings.update(kwargs)
    name = settings.pop('name', _name)
    mock = cls(parent=_parent, _new_parent=_parent, _new_name='' if _parent is None else name, name=name,
               **settings)
    if isinstance(spec, FunctionTypes):
        mock = _function_for(mock, spec, is_async)
    else:
        _check_calls(mock, spec, is_class, instance)
    if _parent is not None and not instance:
        _parent._mock_children[name] = mock
    if is_class and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    for attr in dir(spec):
        if not _is_magic(attr):
            _add_child(mock, spec, spec_set, attr)
    return mock


def _class_for(spec, is_class, is_async, instance):
    if inspect.isdatadescriptor(spec):
        return MagicMock
    if is_async:
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec is mocking an async function')
        return AsyncMock
    if not _can_be_called(spec) or is_class and instance and not _has_callable_instances(spec):
        return NonCallableMagicMock
    return MagicMock


def _spec_settings(spec, spec_set, instance):
    if spec is None or inspect.isdatadescriptor(spec):
        return {}
    settings = {'spec_set' if spec_set else 'spec': spec}
    if instance:
        settings['_spec_as_instance'] = True
    return settings


def _add_child(mock, spec, spec_set, name):
    try:
        original = getattr(spec, name)
    except AttributeError:
        return
    children = mock._mock_children
    if not isinstance(original, FunctionTypes):
        children[name] = _SpecState(original, spec_set, mock, name)
        return
    parent = mock.mock if isinstance(spec, FunctionTypes) else mock
    skip_first = _loses_self(spec, name, isinstance(spec, type))
    cls = AsyncMock if asyncio.iscoroutinefunction(original) else MagicMock
    settings = {'spec_set' if spec_set else 'spec': original}
    child = children[name] = cls(parent=parent, name=name, _new_name=name, _new_parent=parent,
                                 _eat_self=skip_first, **settings)
    _check_calls(child, original, skip_first)
    setattr(mock, name, child)


def _check_calls(mock, spec, skip_first, as_instance=False):
    # From now on a call with wrong arguments is a TypeError.
    found = _signature_of(spec, as_instance, skip_first)
    if found is None:
        return
    signature = found[1]

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    type(mock)._mock_check_sig = check
    type(mock).__signature__ = signature


def _function_for(mock, spec, is_async):
    # A function in the place of a mock: so it becomes a method where it stands in a class.
    found = _signature_of(spec, isinstance(spec, type), isinstance(spec, type))
    if found is None:
        return mock
    original, signature = found

    def function(*args, **kwargs):
        signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    name = original.__name__ if original.__name__.isidentifier() else 'funcopy'
    function.__name__ = function.__qualname__ = name
    function.__module__ = None
    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = _CallList()
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    for method in ('assert_called_with', 'assert_called_once_with', 'assert_has_calls', 'assert_any_call',
                   'reset_mock', 'assert_called', 'assert_not_called', 'assert_called_once'):
        setattr(function, method, getattr(mock, method))
    function.reset_mock = lambda: _reset_function(function, mock)
    function.__signature__ = signature
    mock._mock_delegate = function
    if is_async:
        _let_be_awaited(function, mock)
    return function


def _reset_function(function, mock):
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    mock.reset_mock()
    result = function.return_value
    if _is_mock(result) and result is not mock:
        result.reset_mock()


def _let_be_awaited(function, mock):
    function._is_coroutine = asyncio.coroutines._is_coroutine
    function.await_count = 0
    function.await_args = None
    function.await_args_list = _CallList()
    for name in ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with',
                 'assert_any_await', 'assert_has_awaits', 'assert_not_awaited'):
        setattr(function, name, getattr(mock, name))
