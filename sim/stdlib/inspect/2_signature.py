# Part of inspect. Parameters, signatures, and arguments bound to them.


class _empty:
    pass


class _void:
    pass


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature; it never changes."""

    __slots__ = '_name', '_kind', '_default', '_annotation'

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        self._name = self._checked(name)

    def _checked(self, name):
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():  # what a comprehension gets
            if self._kind is not _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                                 f'not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        is_keyword = keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY
        if is_keyword or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        return name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def __reduce__(self):
        state = {'_default': self._default, '_annotation': self._annotation}
        return type(self), (self._name, self._kind), state

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        shown = self.name
        if self.annotation is not _empty:
            shown = f'{shown}: {formatannotation(self.annotation)}'
        if self.default is not _empty:
            equals = ' = ' if self.annotation is not _empty else '='
            shown = f'{shown}{equals}{self.default!r}'
        if self.kind == self.VAR_POSITIONAL:
            shown = '*' + shown
        elif self.kind == self.VAR_KEYWORD:
            shown = '**' + shown
        return shown

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _basis(self):
        return self._name, self._kind, self._annotation, self._default

    def __hash__(self):
        return hash(self._basis())

    def __eq__(self, other):
        if self is other:
            return True
        return self._basis() == other._basis() if isinstance(other, Parameter) else NotImplemented


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


class BoundArguments:
    """What Signature.bind gives: the names of parameters with their arguments."""

    __slots__ = 'arguments', '_signature', '__weakref__'

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, param in self.signature.parameters.items():
            if param.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            if param.kind == Parameter.VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        started = False
        for name, param in self.signature.parameters.items():
            if not started:
                if param.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind == Parameter.VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        complete = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif param.default is not _empty:
                complete[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif param.kind is _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{self.__class__.__name__} ({inner})>'


class Signature:
    """The parameters of something that can be called; it never changes."""

    __slots__ = '_return_annotation', '_parameters'
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        known = collections.OrderedDict()
        last, with_default = _POSITIONAL_ONLY, False
        for param in parameters or ():
            kind = param.kind
            if __validate_parameters__ and kind < last:
                raise ValueError(f'wrong parameter order: {last.description} parameter before '
                                 f'{kind.description} parameter')
            last = kind
            if __validate_parameters__ and kind <= _POSITIONAL_OR_KEYWORD:
                if param.default is _empty and with_default:
                    raise ValueError('non-default argument follows default argument')
                with_default = param.default is not _empty
            if __validate_parameters__ and param.name in known:
                raise ValueError(f'duplicate parameter name: {param.name!r}')
            known[param.name] = param
        self._parameters = types.MappingProxyType(known)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _Reader(cls, follow_wrapped, globals, locals, eval_str).read(obj)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def _basis(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        named = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, named, self.return_annotation

    def __hash__(self):
        ordered, named, annotation = self._basis()
        return hash((ordered, frozenset(named.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        return self._basis() == other._basis() if isinstance(other, Signature) else NotImplemented

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        rest = self._bind_positions(args, kwargs, arguments, partial)
        keywords = None
        for param in rest:
            if param.kind is _VAR_KEYWORD:
                keywords = param
            elif param.kind is _VAR_POSITIONAL:
                continue
            elif param.name in kwargs:
                self._refuse_positional_only(param)
                arguments[param.name] = kwargs.pop(param.name)
            elif not partial and param.default is _empty:
                raise TypeError(f'missing a required argument: {param.name!r}')
        if kwargs:
            if keywords is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[keywords.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def _bind_positions(self, args, kwargs, arguments, partial):
        """Binds args in their order; goes out: the parameters that are still to be bound."""
        parameters = list(self.parameters.values())
        at = 0
        for i, value in enumerate(args):
            param = parameters[at] if at < len(parameters) else None
            if param is None or param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments')
            at += 1
            if param.kind is _VAR_POSITIONAL:
                arguments[param.name] = args[i:]
                return parameters[at:]
            if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {param.name!r}')
            arguments[param.name] = value
        if at < len(parameters):
            self._check_next(parameters[at], kwargs, partial)
        return parameters[at:]

    def _check_next(self, param, kwargs, partial):
        """The first parameter without an argument in its place is looked at before all others."""
        if param.kind is _VAR_POSITIONAL:
            return
        if param.name in kwargs:
            self._refuse_positional_only(param)
        elif param.kind is not _VAR_KEYWORD and param.default is _empty and not partial:
            raise TypeError(f'missing a required argument: {param.name!r}')

    @staticmethod
    def _refuse_positional_only(param):
        if param.kind is _POSITIONAL_ONLY:
            raise TypeError(f'{param.name!r} parameter is positional only, but was passed as a keyword')

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        shown = []
        positional_only = False
        star = False
        for param in self.parameters.values():
            if param.kind == Parameter.POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                shown.append('/')
                positional_only = False
            if param.kind == Parameter.VAR_POSITIONAL:
                star = True
            elif param.kind == Parameter.KEYWORD_ONLY and not star:
                shown.append('*')
                star = True
            shown.append(str(param))
        if positional_only:
            shown.append('/')
        text = '({})'.format(', '.join(shown))
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text
