# Part of inspect. How the signature of something is found.


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


class _Reader:
    """Reads signatures with the options of one call of signature()."""

    def __init__(self, cls, follow_wrapped=True, globals=None, locals=None, eval_str=False, skip_bound=True):
        self.cls = cls
        self.follow_wrapped = follow_wrapped
        self.skip_bound = skip_bound
        self.scopes = {'globals': globals, 'locals': locals, 'eval_str': eval_str}

    def read(self, obj):
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if ismethod(obj):
            return self.without_first(self.read(obj.__func__))
        if self.follow_wrapped:
            obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
            if ismethod(obj):
                return self.read(obj)
        given = getattr(obj, '__signature__', None)
        if given is not None:
            if not isinstance(given, Signature):
                raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
            return given
        method = getattr(obj, '_partialmethod', None)
        if isinstance(method, functools.partialmethod):
            return self.of_partialmethod(method)
        if isfunction(obj) or _is_like_function(obj):
            return self.of_function(obj)
        if isinstance(obj, functools.partial):
            return _without_bound(self.read(obj.func), obj)
        return self.of_class(obj) if isclass(obj) else self.of_instance(obj)

    def without_first(self, sig):
        if not self.skip_bound:
            return sig
        parameters = list(sig.parameters.values())
        if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            raise ValueError('invalid method signature')
        if parameters[0].kind is not _VAR_POSITIONAL:
            del parameters[0]
        return sig.replace(parameters=parameters)

    def of_partialmethod(self, method):
        wrapped = self.read(method.func)
        sig = _without_bound(wrapped, method, (None,))
        first = next(iter(wrapped.parameters.values()))
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=[first, *sig.parameters.values()])

    def of_class(self, cls):
        maker = _method_of(type(cls), '__call__')
        if maker is None:
            maker = _first_of(cls, ('__new__', _method_of(cls, '__new__')), ('__init__', _method_of(cls, '__init__')))
        if maker is not None:
            return self.without_first(self.read(maker))
        text = next(filter(None, map(_native_text, cls.__mro__[:-1])), None)
        if text:
            return self.of_text(text)
        if type not in cls.__mro__ and cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.cls()
        raise ValueError(f'no signature found for builtin type {cls!r}')

    def of_instance(self, obj):
        call = _method_of(type(obj), '__call__')
        if call is not None:
            return self.without_first(self.read(call))
        if isinstance(obj, _native_callables):
            text = _native_text(obj)
            if text is None:
                raise ValueError(f'no signature found for builtin {obj!r}')
            return self.of_text(text) if _bound_to(obj) is None else self.without_first(self.of_text(text))
        raise ValueError(f'callable {obj!r} is not supported by signature')

    def of_text(self, text):
        scope = {}
        exec(f'def f{text}: pass', scope)
        return self.of_function(scope['f'])

    def of_function(self, func):
        code = func.__code__
        names = code.co_varnames
        annotations = get_annotations(func, **self.scopes)
        defaults = func.__defaults__ or ()
        count, named = code.co_argcount, code.co_kwonlyargcount
        parameters = []

        def add(name, kind, default=_empty):
            parameters.append(self.cls._parameter_cls(name, kind, default=default,
                                                      annotation=annotations.get(name, _empty)))

        for i, name in enumerate(names[:count]):
            at = i - (count - len(defaults))
            kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
            add(name, kind, defaults[at] if at >= 0 else _empty)
        place = count + named
        if code.co_flags & CO_VARARGS:
            add(names[place], _VAR_POSITIONAL)
            place += 1
        for name in names[count:count + named]:
            add(name, _KEYWORD_ONLY, (func.__kwdefaults__ or {}).get(name, _empty))
        if code.co_flags & CO_VARKEYWORDS:
            add(names[place], _VAR_KEYWORD)
        return self.cls(parameters, return_annotation=annotations.get('return', _empty),
                        __validate_parameters__=not isfunction(func))


def _is_like_function(obj):
    """What only looks like a function, as compiled code does."""
    if isclass(obj) or ismethod(obj) or isbuiltin(obj) or isinstance(obj, functools.partial):
        return False
    return (isinstance(getattr(obj, '__name__', None), str)
            and isinstance(getattr(obj, '__code__', None), types.CodeType)
            and isinstance(getattr(obj, '__defaults__', _void), (tuple, type(None)))
            and isinstance(getattr(obj, '__kwdefaults__', _void), (dict, type(None)))
            and isinstance(getattr(obj, '__annotations__', _void), (dict, type(None))))


def _bound_to(obj):
    """What a native method is bound to; None for others."""
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodWrapperType)):
        return None if isinstance(obj.__self__, types.ModuleType) else obj.__self__
    return None


def _native_text(obj):
    """The signature of what is C in CPython, as far as CPython tells it."""
    if isclass(obj):
        return _aioscope.signature_text(obj.__module__, obj.__qualname__)
    name = obj.__name__
    if name == '__new__':
        return '(*args, **kwargs)'
    if name.startswith('__'):
        text = _aioscope.signature_text('', name) or _aioscope.signature_text('builtins', f'object.{name}')
        if text is not None:
            return text
    owner, bound = getattr(obj, '__objclass__', None), _bound_to(obj)
    if bound is not None:
        cls = bound if isclass(bound) else type(bound)
        owner = next((base for base in cls.__mro__ if name in vars(base)), None)
    if owner is None:
        return _aioscope.signature_text(obj.__module__, name)
    return _aioscope.signature_text(owner.__module__, f'{owner.__qualname__}.{name}')


def _method_of(cls, name):
    method = getattr(cls, name, None)
    return None if isinstance(method, _native_callables) else method


_native_callables = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
                     types.BuiltinFunctionType, types.MethodDescriptorType)


def _first_of(cls, *methods):
    for base in cls.__mro__:
        for name, method in methods:
            if method is not None and name in base.__dict__:
                return method
    return None


def _without_bound(wrapped, partial, before=()):
    """The signature that a partial leaves of the one that it wraps."""
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*before, *(partial.args or ()), **keywords).arguments
    except TypeError as e:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from e
    first, later = [], []  # behind one that is given by name all are only given by name
    for name, param in wrapped.parameters.items():
        if name in bound:
            if param.kind is _POSITIONAL_ONLY or (param.kind is _POSITIONAL_OR_KEYWORD and name not in keywords):
                continue
            if param.kind in (_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY):
                param = param.replace(default=bound[name])
        by_name = later or (name in bound and param.kind is _POSITIONAL_OR_KEYWORD)
        if not by_name:
            first.append(param)
        elif param.kind is not _VAR_POSITIONAL:
            later.append(param.replace(kind=_KEYWORD_ONLY) if param.kind is _POSITIONAL_OR_KEYWORD else param)
    return wrapped.replace(parameters=[*first, *later])


FullArgSpec = collections.namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults '
                                                    'annotations')


def getfullargspec(func):
    try:
        sig = _Reader(Signature, follow_wrapped=False, skip_bound=False).read(func)
    except Exception as e:
        raise TypeError('unsupported callable') from e
    by_kind = {kind: [p for p in sig.parameters.values() if p.kind is kind] for kind in _ParameterKind}
    positional = by_kind[_POSITIONAL_ONLY] + by_kind[_POSITIONAL_OR_KEYWORD]
    annotations = {} if sig.return_annotation is _empty else {'return': sig.return_annotation}
    for p in sig.parameters.values():
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    named = by_kind[_KEYWORD_ONLY]
    return FullArgSpec([p.name for p in positional],
                       next((p.name for p in by_kind[_VAR_POSITIONAL]), None),
                       next((p.name for p in by_kind[_VAR_KEYWORD]), None),
                       tuple(p.default for p in positional if p.default is not _empty) or None,
                       [p.name for p in named],
                       {p.name: p.default for p in named if p.default is not _empty} or None, annotations)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    from _inspect_more import get_annotations
    return get_annotations(obj, globals=globals, locals=locals, eval_str=eval_str)
