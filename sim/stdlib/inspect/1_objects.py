# What can be asked of functions, coroutines and frames.
import _aioscope
import builtins
import collections
import enum
import functools
import keyword
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE = 16, 32, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512


_more = frozenset('''getblock findsource getsourcelines getsource getcomments getabsfile getmodulename
indentsize Traceback ArgInfo Arguments ClosureVars Attribute getlineno getframeinfo getouterframes
getinnerframes trace getargs getargvalues formatargvalues getcallargs getclosurevars getattr_static
getmembers_static classify_class_attrs walktree getclasstree ismemberdescriptor
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
    names, hidden = dir(object), []
    mro = object.__mro__ if isinstance(object, type) else ()
    for base in object.__bases__ if mro else ():
        hidden += [name for name, value in base.__dict__.items()
                   if isinstance(value, types.DynamicClassAttribute)]
    for name in names + [name for name in hidden if name not in names]:
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
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
