import reprlib


def _unwrap(func):
    wrapped = getattr(func, '__wrapped__', None)
    return func if wrapped is None else _unwrap(wrapped)


def _get_function_source(func):
    func = _unwrap(func)
    code = getattr(func, '__code__', None)
    if type(func).__name__ == 'function':
        return code.co_filename, code.co_firstlineno
    inner = getattr(func, 'func', None)
    if inner is not None and hasattr(func, 'keywords'):
        return _get_function_source(inner)
    return None


def _format_args_and_kwargs(args, kwargs):
    items = [reprlib.repr(arg) for arg in args] if args else []
    if kwargs:
        items.extend(f'{name}={reprlib.repr(value)}' for name, value in kwargs.items())
    return '({})'.format(', '.join(items))


def _format_callback(func, args, kwargs, suffix=''):
    if type(func).__name__ == 'partial' and hasattr(func, 'keywords'):
        suffix = _format_args_and_kwargs(args, kwargs) + suffix
        return _format_callback(func.func, func.args, func.keywords, suffix)
    if getattr(func, '__qualname__', None):
        shown = func.__qualname__
    elif getattr(func, '__name__', None):
        shown = func.__name__
    else:
        shown = repr(func)
    shown += _format_args_and_kwargs(args, kwargs)
    return shown + suffix


def _format_callback_source(func, args):
    shown = _format_callback(func, args, None)
    source = _get_function_source(func)
    if source:
        shown += f' at {source[0]}:{source[1]}'
    return shown


def _handle_repr(handle):
    info = [type(handle).__name__]
    if handle._cancelled:
        info.append('cancelled')
    if hasattr(handle, 'when'):
        info.append(f'when={handle.when()}')
    if handle._callback is not None:
        info.append(_format_callback_source(handle._callback, handle._args))
    if handle._source_traceback:
        frame = handle._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return '<{}>'.format(' '.join(info))


def _callback_failed_message(handle):
    return f'Exception in callback {_format_callback_source(handle._callback, handle._args)}'


def _handle_run(handle):
    try:
        handle._context.run(handle._callback, *handle._args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        handle._loop.call_exception_handler({
            'message': _callback_failed_message(handle),
            'exception': exc,
            'handle': handle,
        })


def _stack_of_places(places):
    import traceback
    return traceback.StackSummary(traceback.FrameSummary(*place) for place in reversed(places))


def extract_stack(f=None, limit=None):
    import sys
    import traceback
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = 10
    frames = ((frame, line) for frame, line in traceback.walk_stack(f))
    stack = traceback.StackSummary.extract(frames, limit=limit, lookup_lines=False)
    stack.reverse()
    return stack
