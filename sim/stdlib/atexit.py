_callbacks = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    _callbacks[:] = [entry for entry in _callbacks if not entry[0] == func]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _report(func):
    import sys
    import traceback
    print(f'Exception ignored in atexit callback: {func!r}', file=sys.stderr)
    print(traceback.format_exc(), end='', file=sys.stderr)


def _run_exitfuncs():
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except BaseException:
            _report(func)

del globals()['__file__']  # CPython has this module built in
