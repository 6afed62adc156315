# Futures of threads, and the pool of threads that asyncio's executors are.
from ._base import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError,
                    Executor, Future, InvalidStateError, TimeoutError, as_completed, wait)

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ProcessPoolExecutor', 'ThreadPoolExecutor')


def __getattr__(name):
    if name in ('ThreadPoolExecutor', 'ProcessPoolExecutor'):
        from . import thread
        return getattr(thread, name)
    raise AttributeError(f"module 'concurrent.futures' has no attribute {name!r}")
