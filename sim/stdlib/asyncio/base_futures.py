import reprlib

from . import format_helpers

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


def isfuture(obj):
    return (hasattr(obj.__class__, '_asyncio_future_blocking')
            and obj._asyncio_future_blocking is not None)


def _format_callbacks(callbacks):
    def show(callback):
        return format_helpers._format_callback_source(callback, ())

    size = len(callbacks)
    if size == 0:
        shown = ''
    elif size == 1:
        shown = show(callbacks[0][0])
    elif size == 2:
        shown = '{}, {}'.format(show(callbacks[0][0]), show(callbacks[1][0]))
    else:
        shown = '{}, <{} more>, {}'.format(show(callbacks[0][0]), size - 2, show(callbacks[-1][0]))
    return f'cb=[{shown}]'


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f'exception={future._exception!r}')
        else:
            info.append(f'result={reprlib.repr(future._result)}')
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return info


@reprlib.recursive_repr()
def _future_repr(future):
    return f"<{future.__class__.__name__} {' '.join(_future_repr_info(future))}>"
