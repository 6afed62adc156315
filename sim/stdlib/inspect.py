# What can be asked of functions, coroutines and frames.
import builtins
import collections
import enum
import functools
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE = 16, 32, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512


_more = frozenset('''getblock findsource getsourcelines getsource getcomments getabsfile getmodulename
indentsize Traceback ArgInfo Arguments ClosureVars Attribute getlineno getframeinfo getouterframes
getinnerframes trace getargs getargvalues formatargvalues getcallargs getclosurevars getattr_static
getmembers_static classify_class_attrs walktree getclasstree get_annotations ismemberdescriptor
ismethodwrapper'''.split())


def __getattr__(name):
    if name in _more:
        import _inspect_more
        return getattr(_inspect_more, name)
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or isinstance(object, types.MethodWrapperType))


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    tp = type(obj)
    return hasattr(tp, '__get__') and not hasattr(tp, '__set__')


def isdatadescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    tp = type(obj)
    return hasattr(tp, '__set__') or hasattr(tp, '__delete__')


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def _has_code_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    while ismethod(f):
        f = f.__func__
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return (_has_code_flag(obj, CO_COROUTINE) or obj in _library_coroutine_functions()
            or getattr(type(obj), '_calls_are_coroutines', False))


def _library_coroutine_functions():
    # those whose body is C here and Python in CPython
    module = sys.modules.get('_asyncio')
    return (module.sleep,) if module is not None else ()


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), '__await__')


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorlocals(generator):
    frame = generator.gi_frame
    return frame.f_locals if frame else {}


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, 'cr_frame', None)
    return frame.f_locals if frame else {}


def unwrap(func, *, stop=None):
    seen = {id(func)}
    original = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(original))
        seen.add(id(func))
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()),
                 default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__:
            if base.__dict__.get('__doc__') is not None and base is not builtins.object:
                return base.__doc__
        return None
    owner = type(object.__self__) if ismethod(object) else None
    if owner is None and isfunction(object) and '.' in object.__qualname__:
        owner = sys.modules.get(object.__module__)
        for part in object.__qualname__.split('.')[:-1]:
            owner = getattr(owner, part, None)
    for base in owner.__mro__ if isclass(owner) else ():
        doc = getattr(getattr(base, object.__name__, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object):
    return sys.modules.get(getattr(object, '__module__', None))


def getfile(object):
    if isclass(object) or ismodule(object):
        module = object if ismodule(object) else sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        kind = 'module' if ismodule(object) else 'class'
        raise TypeError(f'{object!r} is a built-in {kind}')
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was '
                    f'expected, got {type(object).__name__}')


getsourcefile = getfile


def getmembers(object, predicate=None):
    results = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


def getmro(cls):
    return cls.__mro__


def currentframe():
    return sys._getframe(1)


FrameInfo = collections.namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def stack(context=1):
    from _inspect_more import getouterframes
    return getouterframes(sys._getframe(1), context)


class _empty:
    pass


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self]


def formatannotation(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', '__main__'):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _ParameterKind(kind)
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        values = {'name': self.name, 'kind': self.kind, 'default': self.default,
                  'annotation': self.annotation, **changes}
        return Parameter(values.pop('name'), values.pop('kind'), **values)

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

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self.signature = signature

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
        for name, param in self.signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif param.default is not _empty:
                complete[name] = param.default
            elif param.kind == Parameter.VAR_POSITIONAL:
                complete[name] = ()
            elif param.kind == Parameter.VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{self.__class__.__name__} ({inner})>'


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, **changes):
        parameters = changes.get('parameters', self.parameters.values())
        annotation = changes.get('return_annotation', self.return_annotation)
        return Signature(list(parameters), return_annotation=annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        values = list(args)
        for name, param in self.parameters.items():
            kind = param.kind
            if kind == Parameter.VAR_POSITIONAL:
                arguments[name] = tuple(values)
                values = []
            elif kind == Parameter.VAR_KEYWORD:
                continue
            elif kind != Parameter.KEYWORD_ONLY and values:
                if name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = values.pop(0)
            elif name in kwargs:
                if kind == Parameter.POSITIONAL_ONLY:
                    raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
                arguments[name] = kwargs.pop(name)
            elif param.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if values:
            raise TypeError('too many positional arguments')
        for name, param in self.parameters.items():
            if param.kind == Parameter.VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
            elif param.kind == Parameter.VAR_POSITIONAL and not arguments.get(name, True):
                del arguments[name]
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.items()) == list(other.parameters.items())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self.parameters))

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


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _bound(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__'))
    given = getattr(obj, '__signature__', None)
    if given is not None:
        return given
    if isfunction(obj):
        return _signature_of_function(obj)
    if isinstance(obj, functools.partial):
        bound = signature(obj.func)
        parameters = []
        skip = len(obj.args)
        keyword_only = False
        for param in bound.parameters.values():
            if skip and param.kind in (0, 1):
                skip -= 1
                continue
            if param.name in obj.keywords and param.kind in (1, 3):
                keyword_only = keyword_only or param.kind == 1
                param = param.replace(default=obj.keywords[param.name])
            if keyword_only:
                if param.kind == 2:
                    continue
                if param.kind == 1:
                    param = param.replace(kind=Parameter.KEYWORD_ONLY)
            parameters.append(param)
        return bound.replace(parameters=parameters)
    if isclass(obj):
        maker = _maker_of(obj)
        return Signature() if maker is None else _bound(signature(maker))
    call = getattr(type(obj), '__call__', None)
    if isfunction(call):
        return _bound(_signature_of_function(call))
    raise ValueError(f'no signature found for builtin {obj!r}')


def _bound(sig):
    # without the first parameter, which is given already
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not Parameter.VAR_POSITIONAL:
        del parameters[0]
    return sig.replace(parameters=parameters)


def _maker_of(cls):
    # the function that takes what a class is called with
    call = getattr(type(cls), '__call__', None)
    if isfunction(call):
        return call
    for base in cls.__mro__:
        for name in ('__new__', '__init__'):
            function = base.__dict__.get(name)
            function = getattr(function, '__func__', function)
            if isfunction(function):
                return function
    return None


def _signature_of_function(func):
    code = func.__code__
    names = code.co_varnames
    annotations = func.__annotations__
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    count = code.co_argcount
    parameters = []
    for i, name in enumerate(names[:count]):
        kind = (Parameter.POSITIONAL_ONLY if i < code.co_posonlyargcount
                else Parameter.POSITIONAL_OR_KEYWORD)
        at = i - (count - len(defaults))
        parameters.append(Parameter(name, kind, default=defaults[at] if at >= 0 else _empty,
                                    annotation=annotations.get(name, _empty)))
    place = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        name = names[place]
        place += 1
        parameters.append(Parameter(name, Parameter.VAR_POSITIONAL,
                                    annotation=annotations.get(name, _empty)))
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY,
                                    default=kwdefaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[place]
        parameters.append(Parameter(name, Parameter.VAR_KEYWORD,
                                    annotation=annotations.get(name, _empty)))
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def getfullargspec(func):
    sig = signature(func)
    spec = collections.namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs '
                                                 'kwonlydefaults annotations')
    args, kwonly, defaults, kwdefaults = [], [], [], {}
    varargs = varkw = None
    annotations = {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for p in sig.parameters.values():
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
        if p.kind in (0, 1):
            args.append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind == 2:
            varargs = p.name
        elif p.kind == 3:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
    return spec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None,
                annotations)
