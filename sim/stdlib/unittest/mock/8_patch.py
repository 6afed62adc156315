# Part of unittest.mock. patch() and its kin.


def _import(target):
    parts = target.split('.')
    path = parts[0]
    thing = __import__(path)
    for part in parts[1:]:
        path += '.' + part
        if not hasattr(thing, part):
            try:
                __import__(path)
            except ImportError:
                pass
        thing = getattr(thing, part)
    return thing


def _target_of(target):
    try:
        path, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return functools.partial(_import, path), attribute


class _Decorator:
    # What patches can decorate: classes, functions, functions with async.
    def decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(cls, name), '__call__'):
                setattr(cls, name, self.copy()(getattr(cls, name)))
        return cls

    def __call__(self, item):
        if isinstance(item, type):
            return self.decorate_class(item)
        return self.decorate(item, asyncio.iscoroutinefunction(item))


class _patch(_Decorator):
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *,
                 unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _refuse_typos(kwargs)
        if _is_mock(spec):
            raise InvalidSpecError(f'Cannot spec attr {attribute!r} as the spec has already been mocked out. '
                                   f'[spec={spec!r}]')
        if _is_mock(spec_set):
            raise InvalidSpecError(f'Cannot spec attr {attribute!r} as the spec_set target has already been '
                                   f'mocked out. [spec_set={spec_set!r}]')
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.create = create
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.has_local = False
        self.additional_patchers = []

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                       self.autospec, self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [p.copy() for p in self.additional_patchers]
        return other

    def decorate(self, function, is_async):
        if hasattr(function, 'patchings'):
            function.patchings.append(self)
            return function

        if is_async:
            @functools.wraps(function)
            async def patched(*args, **kwargs):
                with _patches_of(patched, args, kwargs) as (args, kwargs):
                    return await function(*args, **kwargs)
        else:
            @functools.wraps(function)
            def patched(*args, **kwargs):
                with _patches_of(patched, args, kwargs) as (args, kwargs):
                    return function(*args, **kwargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        try:
            original, local = target.__dict__[name], True
        except (AttributeError, KeyError):
            original, local = getattr(target, name, DEFAULT), False
        if isinstance(target, ModuleType) and _is_builtin(name):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    # -- what takes the place of the original

    def _settled_specs(self, original):
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
        if spec_set is True:
            spec, spec_set = None, original if spec is None else spec
        return spec, spec_set

    def _new_mock(self, original):
        spec, spec_set = self._settled_specs(original)
        given = spec_set if spec is None else spec
        if given is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        kwargs = {}
        cls = MagicMock
        if self.new_callable is not None:
            cls = self.new_callable
        elif given is not None:
            can_be_called = '__call__' in given if _is_list(given) else callable(given)
            cls = AsyncMock if _is_async(given) else MagicMock if can_be_called else NonCallableMagicMock
        elif _is_async(original):
            cls = AsyncMock
        if spec is not None:
            kwargs['spec'] = spec
        if spec_set is not None:
            kwargs['spec_set'] = spec_set
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            kwargs['name'] = self.attribute
        kwargs.update(self.kwargs)
        new = cls(**kwargs)
        if given is not None and isinstance(original, type) and _is_mock(new):
            if not _is_list(given) and not _has_callable_instances(given):
                cls = NonCallableMagicMock
            kwargs.pop('name')
            new.return_value = cls(_new_parent=new, _new_name='()', **kwargs)
        return new

    def _new_autospec(self, original):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        autospec = original if self.autospec is True else self.autospec
        if _is_mock(self.target):
            raise InvalidSpecError(f'Cannot autospec attr {self.attribute!r} as the patch target has already '
                                   f'been mocked out. [target={self.target!r}, attr={autospec!r}]')
        if _is_mock(autospec):
            target = getattr(self.target, '__name__', self.target)
            raise InvalidSpecError(f'Cannot autospec attr {self.attribute!r} from target {target!r} as it has '
                                   f'already been mocked out. [target={self.target!r}, attr={autospec!r}]')
        return create_autospec(autospec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)

    def _make_new(self, original):
        if self.spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (self.spec is not None or self.autospec is not None) and self.spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if self.autospec is not None:
            return self._new_autospec(original)
        if self.new is DEFAULT:
            return self._new_mock(original)
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def __enter__(self):
        for name in ('spec', 'spec_set', 'autospec'):
            if getattr(self, name) is False:
                setattr(self, name, None)
        self.target = self.getter()
        original, local = self.get_original()
        new = self._make_new(original)
        self.temp_original, self.is_local = original, local
        self._exit_stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if self.new is DEFAULT else {}
            for p in self.additional_patchers:
                value = self._exit_stack.enter_context(p)
                if p.new is DEFAULT:
                    made.update(value)
            return made
        except BaseException as e:
            if not self.__exit__(type(e), e, e.__traceback__):
                raise

    def __exit__(self, *exc_info):
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in (
                    '__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        return stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None  # it was not started
        return self.__exit__(None, None, None)


def _is_builtin(name):
    import builtins
    return name in dir(builtins)


@contextlib.contextmanager
def _patches_of(patched, args, kwargs):
    more = []
    with contextlib.ExitStack() as stack:
        for p in patched.patchings:
            value = stack.enter_context(p)
            if p.attribute_name is not None:
                kwargs.update(value)
            elif p.new is DEFAULT:
                more.append(value)
        yield args + tuple(more), kwargs


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """Replaces an attribute of an object for a while."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                    **kwargs):
    """Replaces several attributes of an object for a while."""
    getter = functools.partial(_import, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    made = []
    for name, new in kwargs.items():
        p = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = name
        made.append(p)
    made[0].additional_patchers = made[1:]
    return made[0]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
          *, unsafe=False, **kwargs):
    """Replaces what can be imported as TARGET for a while."""
    getter, attribute = _target_of(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


class _patch_dict(_Decorator):
    """Changes a dictionary for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def decorate(self, function, is_async):
        if is_async:
            @functools.wraps(function)
            async def patched(*args, **kwargs):
                with self:
                    return await function(*args, **kwargs)
        else:
            @functools.wraps(function)
            def patched(*args, **kwargs):
                with self:
                    return function(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:  # a mapping with no more than the necessary methods
            self._original = {key: target[key] for key in target}
        if self.clear:
            _empty(target)
        _fill(target, self.values)
        return target

    def __exit__(self, *exc_info):
        if self._original is not None:
            _empty(self.in_dict)
            _fill(self.in_dict, self._original)
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _empty(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _fill(mapping, values):
    try:
        mapping.update(values)
    except AttributeError:
        for key in values:
            mapping[key] = values[key]


def _stop_all():
    """Stops everything that was begun with start(), the last first."""
    for p in reversed(_patch._active_patches):
        p.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'
