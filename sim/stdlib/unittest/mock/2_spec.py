# Part of unittest.mock. What is asked about the thing that a mock stands for.

FunctionTypes = (FunctionType, MethodType)
_TYPOS = ('autospect', 'auto_spec', 'set_spec')


def _is_magic(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__'


def _is_mock(value):
    return issubclass(type(value), NonCallableMock)


def _mock_in(value):
    # The mock behind a function that create_autospec made.
    try:
        return value.mock if isinstance(value, FunctionType) else value
    except AttributeError:
        return value


def _is_list(value):
    return type(value) in (list, tuple)


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _can_be_called(value):
    if isinstance(value, type):
        return True
    if isinstance(value, (staticmethod, classmethod, MethodType)):
        return _can_be_called(value.__func__)
    return getattr(value, '__call__', None) is not None


def _has_callable_instances(value):
    if not isinstance(value, type):
        return getattr(value, '__call__', None) is not None
    return any(c.__dict__.get('__call__') is not None for c in value.__mro__)


def _is_async(value):
    if _is_mock(value) and not isinstance(value, AsyncMock):
        return False
    value = getattr(value, '__func__', value)
    return asyncio.iscoroutinefunction(value) or inspect.isawaitable(value)


def _is_async_function(value):
    return bool(getattr(value, '__code__', None)) and asyncio.iscoroutinefunction(value)


def _signature_of(spec, as_instance=False, skip_first=False):
    """What is called when SPEC is, and its signature; None where there is none."""
    if isinstance(spec, type) and not as_instance:
        spec, skip_first = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        skip_first = skip_first or isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, FunctionTypes):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        return spec, inspect.signature(functools.partial(spec, None) if skip_first else spec)
    except (ValueError, TypeError):
        return None


def _loses_self(spec, name, is_class):
    # Whether the first parameter of the method NAME is not seen by who calls it.
    if not isinstance(spec, type):
        if name in getattr(spec, '__dict__', {}):
            return False
        spec = spec.__class__
    for cls in spec.__mro__:
        found = cls.__dict__.get(name, DEFAULT)
        if found is not DEFAULT:
            return is_class and isinstance(found, FunctionTypes)
    return is_class


def _refuse_typos(kwargs):
    for typo in _TYPOS:
        if typo in kwargs:
            raise RuntimeError(f'{typo!r} might be a typo; use unsafe=True if this is intended')


def _adopt(parent, value, name, new_name):
    # A mock without a parent becomes a child: what is done with it is told to the parent.
    value = _mock_in(value)
    if not _is_mock(value):
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
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class _SpecState:
    # A child of a mock with a spec that nobody has looked at yet.
    def __init__(self, spec, spec_set=False, parent=None, name=None):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name

    def make(self, target):
        try:
            return create_autospec(self.spec, self.spec_set, False, self.parent, self.name)
        except InvalidSpecError:
            raise InvalidSpecError(
                f'Cannot autospec attr {self.name!r} from target {target.__dict__["_mock_name"] or target!r} '
                f'as it has already been mocked out. [target={target!r}, attr={self.spec!r}]') from None
