# The rarer half of inspect: source texts, frames as named tuples, attributes without their descriptors.
# Source there is of the program's own file only.
import collections
import itertools
import linecache
import sys
import types

import inspect


# -- source

class _Scan:
    # The logical lines of a text: where they begin and end, how deep they are indented. Brackets and long
    # strings hold physical lines together.

    def __init__(self, lines):
        self.lines = lines
        self.depth = 0
        self.quote = None

    def logical(self, start):
        # (first, last, indent) of each logical line from line `start` on, without empty ones
        i = start
        while i < len(self.lines):
            first = i
            text = self.lines[i].strip()
            if not text or text.startswith('#'):
                i += 1
                continue
            self.depth, self.quote = 0, None
            while i < len(self.lines):
                goes_on = self._line(self.lines[i])
                i += 1
                if not goes_on:
                    break
            line = self.lines[first].expandtabs()
            yield first, i - 1, len(line) - len(line.lstrip())

    def _line(self, line):
        # reads one physical line; True: the logical line goes on behind it
        i = 0
        while i < len(line):
            c = line[i]
            if self.quote:
                if c == '\\':
                    i += 1
                elif line.startswith(self.quote, i):
                    i += len(self.quote) - 1
                    self.quote = None
            elif c in '"\'':
                self.quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(self.quote) - 1
            elif c == '#':
                break
            elif c in '([{':
                self.depth += 1
            elif c in ')]}':
                self.depth -= 1
            i += 1
        if self.quote and len(self.quote) == 1:
            self.quote = None
        return self.depth > 0 or self.quote is not None or line.rstrip('\n').endswith('\\')


def getblock(lines):
    block = _Scan(lines).logical(0)
    try:
        first, last, indent = next(block)
    except StopIteration:
        return lines[:1]
    text = lines[first].lstrip()
    end = last
    while text.startswith('@'):
        first, last, indent = next(block, (0, 0, 0))
        text = lines[first].lstrip()
        end = last
    if not text.startswith(('def ', 'class ', 'async ')):
        return lines[:end + 1]
    body = None
    for first, last, deep in block:
        if deep <= indent:
            break
        body = deep if body is None else body
        end = last
    for i in range(end + 1, len(lines) if body is not None else 0):
        text = lines[i].strip()
        if text.startswith('#') and indentsize(lines[i]) >= body:
            end = i
        elif text:
            break
    return lines[:end + 1]


def _class_line(lines, qualname):
    # the line (from 0) where the class with this qualified name begins, with its decorators
    wanted = [part for part in qualname.split('.') if part != '<locals>']
    open_blocks = []
    found = decorator = None
    for first, _, indent in _Scan(lines).logical(0):
        while open_blocks and open_blocks[-1][0] >= indent:
            open_blocks.pop()
        text = lines[first].lstrip()
        if text.startswith('@'):
            decorator = first if decorator is None else decorator
            continue
        words = text.replace('(', ' ').replace(':', ' ').split()
        words = words[1:] if words[0] == 'async' else words
        if words[0] in ('class', 'def') and len(words) > 1:
            open_blocks.append((indent, words[1]))
            if words[0] == 'class' and [name for _, name in open_blocks] == wanted:
                found = first if decorator is None else decorator
        decorator = None
    return found


def findsource(object):
    file = inspect.getsourcefile(object)
    lines = linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if inspect.ismodule(object):
        return lines, 0
    if inspect.isclass(object):
        line = _class_line(lines, object.__qualname__)
        if line is None:
            raise OSError('could not find class definition')
        return lines, line
    if inspect.ismethod(object):
        object = object.__func__
    if inspect.isfunction(object):
        object = object.__code__
    if inspect.istraceback(object):
        object = object.tb_frame
    if inspect.isframe(object):
        object = object.f_code
    if inspect.iscode(object):
        line = object.co_firstlineno - 1
        if line >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, line
    raise OSError('could not find code object')


def getsourcelines(object):
    object = inspect.unwrap(object)
    lines, line = findsource(object)
    if inspect.istraceback(object):
        object = object.tb_frame
    if inspect.ismodule(object) or \
            inspect.isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[line:]), line + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if inspect.ismodule(object):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == '#':
            end += 1
        return ''.join(line.expandtabs() for line in lines[start:end]) or None
    start = at
    while start > 0 and lines[start - 1].lstrip()[:1] == '#':
        start -= 1
    return ''.join(line.expandtabs().lstrip() for line in lines[start:at]) or None


def getabsfile(object, _filename=None):
    import os
    return os.path.abspath(_filename or inspect.getsourcefile(object))


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def indentsize(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


# -- frames

Traceback = collections.namedtuple('Traceback', 'filename lineno function code_context index')
ArgInfo = collections.namedtuple('ArgInfo', 'args varargs keywords locals')
Arguments = collections.namedtuple('Arguments', 'args, varargs, varkw')
ClosureVars = collections.namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
Attribute = collections.namedtuple('Attribute', 'name kind defining_class object')


def getlineno(frame):
    return frame.f_lineno


def getframeinfo(frame, context=1):
    if inspect.istraceback(frame):
        line = frame.tb_lineno
        frame = frame.tb_frame
    else:
        line = frame.f_lineno
    if not inspect.isframe(frame):
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    code = frame.f_code
    lines = linecache.getlines(code.co_filename)
    if context <= 0 or not lines:
        return Traceback(code.co_filename, line, code.co_name, None, None)
    start = max(0, min(line - 1 - context // 2, len(lines) - context))
    shown = lines[start:start + context]
    return Traceback(code.co_filename, line, code.co_name, shown, line - 1 - start)


def _is_of_program(frame):
    return linecache.getlines(frame.f_code.co_filename) or frame.f_code.co_filename[:1] == '<'


def getouterframes(frame, context=1):
    result = []
    while frame:
        result.append(inspect.FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb:
        if _is_of_program(tb.tb_frame):
            result.append(inspect.FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def trace(context=1):
    e = sys.exception()
    return getinnerframes(e.__traceback__ if e is not None else None, context)


def getargs(co):
    if not inspect.iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names = co.co_varnames
    count = co.co_argcount
    place = count + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & inspect.CO_VARARGS:
        varargs = names[place]
        place += 1
    if co.co_flags & inspect.CO_VARKEYWORDS:
        varkw = names[place]
    return Arguments(list(names[:count]) + list(names[count:count + co.co_kwonlyargcount]), varargs,
                     varkw)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda n: '*' + n,
                    formatvarkw=lambda n: '**' + n, formatvalue=lambda v: '=' + repr(v)):
    shown = [formatarg(n) + formatvalue(locals[n]) for n in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def getcallargs(func, /, *positional, **named):
    spec = inspect.getfullargspec(func)
    if inspect.ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    name, args = func.__name__, spec.args
    result = dict(zip(args, positional))
    if spec.varargs:
        result[spec.varargs] = tuple(positional[len(args):])
    if spec.varkw:
        result[spec.varkw] = {}
    for key, value in named.items():
        if key not in args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f'{name}() got an unexpected keyword argument {key!r}')
            result[spec.varkw][key] = value
            continue
        if key in result:
            raise TypeError(f'{name}() got multiple values for argument {key!r}')
        result[key] = value
    if len(positional) > len(args) and not spec.varargs:
        _too_many(name, spec, len(positional), result)
    defaults = dict(zip(reversed(args), reversed(spec.defaults or ())))
    for wanted, own, kind in ((args, defaults, 'positional'), (spec.kwonlyargs, spec.kwonlydefaults or {}, 'keyword-only')):
        missing = [repr(arg) for arg in wanted if arg not in result and arg not in own]
        if missing:
            plural = '' if len(missing) == 1 else 's'
            raise TypeError(f'{name}() missing {len(missing)} required {kind} argument{plural}: {_listed(missing)}')
        for arg in wanted:
            if arg not in result:
                result[arg] = own[arg]
    return result


def _listed(names):
    if len(names) < 3:
        return ' and '.join(names)
    return ', '.join(names[:-1]) + ' and ' + names[-1]


def _too_many(name, spec, given, values):
    most = len(spec.args)
    least = most - len(spec.defaults or ())
    takes = f'from {least} to {most}' if least < most else str(most)
    plural = '' if least == most == 1 else 's'
    named = sum(arg in values for arg in spec.kwonlyargs)
    more = ''
    if named:
        more = f' positional argument{"" if given == 1 else "s"} (and {named} keyword-only argument{"" if named == 1 else "s"})'
    were = 'was' if given == 1 and not named else 'were'
    raise TypeError(f'{name}() takes {takes} positional argument{plural} but {given}{more} {were} given')


def getclosurevars(func):
    if inspect.ismethod(func):
        func = func.__func__
    if not inspect.isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    import builtins
    found, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built, unbound)


# -- attributes

_missing = object()


_mro_of = type.__dict__['__mro__'].__get__
_dict_of = type.__dict__['__dict__'].__get__


def _lookup(cls, name):
    for base in _mro_of(cls):
        if not _hides_dict(type(base)) and name in _dict_of(base):
            return _dict_of(base)[name]
    return _missing


def _hides_dict(cls):
    """A class with a `__dict__` of its own making."""
    for base in _mro_of(cls):
        found = _dict_of(base).get('__dict__', _missing)
        if found is not _missing:
            return type(found) is not types.GetSetDescriptorType
    return False


def _of_instance(obj, name):
    cls = type(obj)
    if _hides_dict(cls):
        return _missing
    try:
        return dict.get(object.__getattribute__(obj, '__dict__'), name, _missing)
    except AttributeError:
        return _missing


def getattr_static(obj, attr, default=_missing):
    is_class = type in _mro_of(type(obj))
    mine = _missing if is_class else _of_instance(obj, attr)
    found = _lookup(obj if is_class else type(obj), attr)
    if mine is not _missing and found is not _missing:
        kind = type(found)
        if _lookup(kind, '__get__') is not _missing and not (
                _lookup(kind, '__set__') is _missing and _lookup(kind, '__delete__') is _missing):
            return found
    if mine is not _missing:
        return mine
    if found is _missing and is_class:
        found = _lookup(type(obj), attr)
    if found is not _missing:
        return found
    if default is not _missing:
        return default
    raise AttributeError(attr)


def getmembers_static(object, predicate=None):
    result = []
    for name in dir(object):
        value = getattr_static(object, name, None)
        if predicate is None or predicate(value):
            result.append((name, value))
    return sorted(result, key=lambda pair: pair[0])


def classify_class_attrs(cls):
    result = []
    for name in sorted(dir(cls)):
        for owner in cls.__mro__:
            if name in owner.__dict__:
                break
        else:
            continue
        obj = owner.__dict__[name]
        if isinstance(obj, staticmethod):
            kind = 'static method'
        elif isinstance(obj, classmethod):
            kind = 'class method'
        elif isinstance(obj, property):
            kind = 'property'
        elif inspect.isroutine(obj):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, owner, obj))
    return result


def walktree(classes, children, parent):
    result = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        result.append((c, c.__bases__))
        if c in children:
            result.append(walktree(children[c], children, c))
    return result


def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for c in classes:
        if not c.__bases__:
            if c not in roots:
                roots.append(c)
            continue
        for parent in c.__bases__:
            known = children.setdefault(parent, [])
            if c not in known:
                known.append(c)
            if unique and parent in classes:
                break
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get('__annotations__')
        module = sys.modules.get(obj.__module__)
        scope, local = getattr(module, '__dict__', {}), dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        found, scope, local = getattr(obj, '__annotations__', None), obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, '__annotations__', None)
        scope, local = getattr(inspect.unwrap(obj), '__globals__', {}), None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    scope = scope if globals is None else globals
    local = local if locals is None else locals
    return {name: eval(value, scope, local) if isinstance(value, str) else value
            for name, value in found.items()}


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)
