# Part of unittest.mock. patch() and its kin.


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
