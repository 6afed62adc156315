import collections.abc
import inspect
import os
import types

__all__ = ('iscoroutinefunction', 'iscoroutine')

_is_coroutine = object()


def _is_debug_mode():
    return bool(os.environ.get('PYTHONASYNCIODEBUG'))


def iscoroutinefunction(func):
    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, types.GeneratorType, collections.abc.Coroutine))


def _format_coroutine(coro):
    def name_of(coro):
        if getattr(coro, '__qualname__', None):
            name = coro.__qualname__
        elif getattr(coro, '__name__', None):
            name = coro.__name__
        else:
            name = f'<{type(coro).__name__} without __name__>'
        return f'{name}()'

    def is_running(coro):
        try:
            return coro.cr_running
        except AttributeError:
            try:
                return coro.gi_running
            except AttributeError:
                return False

    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    name = name_of(coro)
    if not code:
        return f'{name} running' if is_running(coro) else name
    frame = getattr(coro, 'gi_frame', None) or getattr(coro, 'cr_frame', None)
    filename = code.co_filename or '<empty co_filename>'
    if frame is not None:
        return f'{name} running at {filename}:{frame.f_lineno}'
    return f'{name} done, defined at {filename}:{code.co_firstlineno}'
