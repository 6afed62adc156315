import concurrent.futures
import functools
import inspect
import types

import _asyncio
from _aioscope import native as _native
from _asyncio import (Task, _enter_task, _gather_is_own, _gather_results, _journal_future, _journal_link,
                      _journal_scope, _journal_scope_cancels, _journal_scope_change, _journal_scope_exit,
                      _leave_task, _PyTask, _register_task, _tasks_of, _unregister_task)

from . import base_tasks, coroutines, events, exceptions, futures
from .coroutines import _is_coroutine

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait',
           'wait_for', 'as_completed', 'sleep', 'gather', 'shield', 'ensure_future',
           'run_coroutine_threadsafe', 'current_task', 'all_tasks', '_register_task',
           '_unregister_task', '_enter_task', '_leave_task')

_CTask = Task
_c_register_task, _c_unregister_task = _register_task, _unregister_task
_c_enter_task, _c_leave_task = _enter_task, _leave_task

FIRST_COMPLETED = concurrent.futures.FIRST_COMPLETED
FIRST_EXCEPTION = concurrent.futures.FIRST_EXCEPTION
ALL_COMPLETED = concurrent.futures.ALL_COMPLETED


_registered = set()  # tasks that are no Task: weak references, by _register_task()


def _registered_task(task, there):
    import weakref
    (_registered.add if there else _registered.discard)(weakref.ref(task, _registered.discard))


def current_task(loop=None): ...
_native(current_task, _asyncio.current_task)


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    tasks = _tasks_of(loop)
    for ref in list(_registered):
        task = ref()
        if task is not None and futures._get_loop(task) is loop and not task.done():
            tasks.add(task)
    return tasks


async def sleep(delay, result=None): ...
_native(sleep, _asyncio.sleep)


def _set_task_name(task, name):
    if name is None:
        return
    try:
        set_name = task.set_name
    except AttributeError:
        import warnings
        warnings.warn('Task.set_name() was added in Python 3.8, the method support will be '
                      'mandatory for third-party task implementations since 3.13.',
                      DeprecationWarning, stacklevel=3)
    else:
        set_name(name)


def create_task(coro, *, name=None, context=None):
    loop = events.get_running_loop()
    # the name is set afterwards: the task has used up its number by then
    if context is None:
        task = loop.create_task(coro)
    else:
        task = loop.create_task(coro, context=context)
    if name is not None:
        _set_task_name(task, name)
    return task


# -- wait

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = events.get_running_loop()
    return await _wait(fs, timeout, return_when, loop)


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut, loop=loop)
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise exceptions.TimeoutError() from exc
    _journal_future('wait_for')
    waiter = loop.create_future()
    _journal_scope(waiter, 'wait_for', loop.time() + timeout)
    timeout_handle = loop.call_later(timeout, _release_waiter, waiter)
    callback = functools.partial(_release_waiter, waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(callback)
    _journal_link(waiter, fut, 'waits_any')
    timed_out = False
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(callback)
            # the inner one must have ended before the cancellation goes on
            await _cancel_and_wait(fut, loop=loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(callback)
        timed_out = True
        _journal_scope_change(waiter, 'expired')
        _journal_scope_cancels(waiter)
        await _cancel_and_wait(fut, loop=loop)
        # it may have finished with a result all the same
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise exceptions.TimeoutError() from exc
    finally:
        timeout_handle.cancel()
        _journal_scope_exit(waiter, fut, timed_out)


async def _wait(fs, timeout, return_when, loop):
    assert fs, 'Set of Futures is empty.'
    _journal_future('wait')
    waiter = loop.create_future()
    _journal_link(waiter, fs, 'waits_all' if return_when == ALL_COMPLETED else 'waits_any')
    timeout_handle = None
    if timeout is not None:
        timeout_handle = loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)

    def _on_completion(f):
        nonlocal counter
        counter -= 1
        if (counter <= 0
                or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and (not f.cancelled()
                                                       and f.exception() is not None)):
            if timeout_handle is not None:
                timeout_handle.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timeout_handle is not None:
            timeout_handle.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


async def _cancel_and_wait(fut, loop):
    _journal_future('wait')
    waiter = loop.create_future()
    _journal_link(waiter, fut, 'waits_all')
    callback = functools.partial(_release_waiter, waiter)
    fut.add_done_callback(callback)
    try:
        fut.cancel()
        _journal_scope_cancels(None)
        await waiter
    finally:
        fut.remove_done_callback(callback)


# -- as_completed

def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from .queues import Queue
    done = Queue()
    loop = events._get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timeout_handle = None

    def _on_timeout():
        for f in todo:
            f.remove_done_callback(_on_completion)
            done.put_nowait(None)  # wakes one waiter each
        todo.clear()

    def _on_completion(f):
        if not todo:
            return
        todo.remove(f)
        done.put_nowait(f)
        if not todo and timeout_handle is not None:
            timeout_handle.cancel()

    async def _wait_for_one():
        f = await done.get()
        if f is None:
            raise exceptions.TimeoutError
        return f.result()

    for f in todo:
        f.add_done_callback(_on_completion)
    if todo and timeout is not None:
        timeout_handle = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


# -- ensure_future

def ensure_future(coro_or_future, *, loop=None):
    return _ensure_future(coro_or_future, loop=loop)


def _ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError('The future belongs to a different loop than the one specified as '
                             'the loop argument')
        return coro_or_future
    wrapped = False
    if not coroutines.iscoroutine(coro_or_future):
        if not inspect.isawaitable(coro_or_future):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _wrap_awaitable(coro_or_future)
        wrapped = True
    if loop is None:
        loop = events._get_event_loop(stacklevel=4)
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if not wrapped:
            coro_or_future.close()
        raise


@types.coroutine
def _wrap_awaitable(awaitable):
    return (yield from awaitable.__await__())


_wrap_awaitable._is_coroutine = _is_coroutine


# -- gather

class _GatheringFuture(futures.Future):
    # cancelling it cancels its children; it is done when they are

    def __init__(self, children, *, loop):
        assert loop is not None
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._cancel_requested = True
        return any_cancelled


def _outcome(child):
    if child.cancelled():
        # as a value: it must not pass for the cancelling of the gather itself
        return exceptions.CancelledError(
            '' if child._cancel_message is None else child._cancel_message)
    result = child.exception()
    return child.result() if result is None else result


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        loop = events._get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer

    def _done_callback(fut):
        nonlocal nfinished
        nfinished += 1
        if outer is None or outer.done():
            if not fut.cancelled():
                fut.exception()  # it has been looked at
            return
        if not return_exceptions:
            if fut.cancelled():
                outer.set_exception(fut._make_cancelled_error())
                return
            exc = fut.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if nfinished == nfuts:
            results = _gather_results(children)
            if results is None:
                results = [_outcome(child) for child in children]
            if outer._cancel_requested:
                # in the words of the last one that was given, whichever ended last
                outer.set_exception(children[-1]._make_cancelled_error())
            else:
                outer.set_result(results)

    arg_to_fut = {}
    children = []
    nfuts = 0
    nfinished = 0
    loop = None
    outer = None
    for arg in coros_or_futures:
        if arg not in arg_to_fut:
            fut = arg if _gather_is_own(arg, loop) else _ensure_future(arg, loop=loop)
            if loop is None:
                loop = futures._get_loop(fut)
            if fut is not arg:
                # made here: nobody else could ask for its exception
                fut._log_destroy_pending = False
            nfuts += 1
            arg_to_fut[arg] = fut
            fut.add_done_callback(_done_callback)
        else:
            fut = arg_to_fut[arg]
        children.append(fut)
    _journal_future('gather')
    outer = _GatheringFuture(children, loop=loop)
    _journal_link(outer, children, 'gathers')
    return outer


# -- shield

def shield(arg):
    inner = _ensure_future(arg)
    if inner.done():
        return inner
    loop = futures._get_loop(inner)
    _journal_future('shield')
    outer = loop.create_future()
    _journal_link(outer, inner, 'shields')

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        else:
            exc = inner.exception()
            if exc is not None:
                outer.set_exception(exc)
            else:
                outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


# -- from other threads

def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def __getattr__(name):
    if name == '_all_tasks':
        import weakref
        loop = events._get_running_loop()
        return weakref.WeakSet(() if loop is None else all_tasks(loop))
    if name == '_current_tasks':
        loop = events._get_running_loop()
        task = current_task(loop) if loop is not None else None
        return {} if task is None else {loop: task}
    raise AttributeError(f"module 'asyncio.tasks' has no attribute {name!r}")
