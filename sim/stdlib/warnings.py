# Warnings: filters, what has been shown already, and the texts on stderr (CPython: Python/_warnings.c). The
# interpreter's own warnings come through _warn_native once this module has been imported.
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings']

# (action, pattern of the text, category, pattern of the module, line); the first that fits decides
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
_onceregistry = {}
_version = 1
_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')


def _filters_mutated():
    global _version
    _version += 1


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}'
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


# -- showing

def showwarning(message, category, filename, lineno, file=None, line=None):
    _show_plainly(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    return _format_plainly(WarningMessage(message, category, filename, lineno, None, line))


_original_showwarning = showwarning
_original_formatwarning = formatwarning


def _format_plainly(msg):
    text = f'{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n'
    line = msg.line
    if line is None:
        import linecache
        line = linecache.getline(msg.filename, msg.lineno)
    line = line.strip()
    if line:
        text += f'  {line}\n'
    if msg.source is not None:
        text += f'{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def _show_plainly(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    if formatwarning is not _original_formatwarning:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    else:
        text = _format_plainly(msg)
    try:
        file.write(text)
    except OSError:
        pass


_log_to = None  # the list of a catch_warnings(record=True)


def _showwarnmsg(msg):
    if showwarning is not _original_showwarning:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    elif _log_to is not None:
        _log_to.append(msg)
    else:
        _show_plainly(msg)


# -- filters

def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def _pattern(text, flags):
    import re
    return re.compile(text, re.I if flags else 0)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter((action, _pattern(message, True) if message else None, category,
                 _pattern(module, False) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def _fits(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _action_for(text, category, module, lineno):
    for action, message, cat, mod, line in filters:
        if (issubclass(category, cat) and _fits(message, text) and _fits(mod, module)
                and (line == 0 or lineno == line)):
            return action
    return defaultaction


# -- warning

def _checked_category(message, category):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError('category must be a Warning subclass, '
                        f"not '{type(category).__name__}'")
    return category


def warn(message, category=None, stacklevel=1, source=None):
    category = _checked_category(message, category)
    frame = sys._getframe(1)
    while stacklevel > 1 and frame is not None:
        frame = frame.f_back
        stacklevel -= 1
    if frame is None:
        warn_explicit(message, category, 'sys', 1, 'sys', sys.__dict__.setdefault(
            '__warningregistry__', {}), None, source)
        return
    scope = frame.f_globals
    registry = scope.setdefault('__warningregistry__', {})
    module = scope.get('__name__', '<string>')
    warn_explicit(message, category, frame.f_code.co_filename, frame.f_lineno, module, registry,
                  scope, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if _shown_before(action, key, registry):
        return
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _shown_before(action, key, registry):
    if action == 'always':
        return False
    registry[key] = 1
    if action == 'default':
        return False
    if action == 'once':
        registry = _onceregistry
    elif action != 'module':
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters')
    key = (key[0], key[1], 0)
    if registry.get(key):
        return True
    registry[key] = 1
    return False


def _warn_native(text, category, filename, lineno, source):
    # a warning of the interpreter itself, at the program's innermost frame
    main = sys.modules.get('__main__')
    registry = main.__dict__.setdefault('__warningregistry__', {}) if main is not None else {}
    if filename is None:
        warn_explicit(text, category, 'sys', 1, 'sys', registry, None, source)
    else:
        warn_explicit(text, category, filename, lineno, '__main__', registry, None, source)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append('module=' + repr(self._module))
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        global _log_to
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, _log_to
        module.filters = module.filters[:]
        _filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            _log_to = log = []
            module.showwarning = _original_showwarning
            return log
        return None

    def __exit__(self, *exc_info):
        global _log_to
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        self._module.filters, self._module.showwarning, _log_to = self._saved
        _filters_mutated()
