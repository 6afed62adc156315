# The part of the event loop that need not be fast; the rest is sim/asyncio/loop.c.
import sys

from _aioscope import native as _native
from _asyncio import LoopCore, _journal_message, _journal_shutdown, _loop_thread

from . import coroutines, events, futures, tasks
from .log import logger

__all__ = ('BaseEventLoop', 'Server')


class Server(events.AbstractServer):
    pass


def _format_handle(handle):
    callback = handle._callback
    if isinstance(getattr(callback, '__self__', None), tasks.Task):
        return repr(callback.__self__)
    return str(handle)


# Where CPython logs what these functions log, for formats that show file, line and function.
_LOG_PLACES = {
    '_log_selector': ('asyncio/selector_events.py', 54, '__init__'),
    '_log_close': ('asyncio/base_events.py', 676, 'close'),
    '_warn_slow_callback': ('asyncio/base_events.py', 1917, '_run_once'),
    'default_exception_handler': ('asyncio/base_events.py', 1771, 'default_exception_handler'),
}


def _log_selector():
    # nobody sees it unless the program has imported logging
    if 'logging' in sys.modules:
        logger.debug('Using selector: %s', 'EpollSelector')


def _log_close(text):
    if 'logging' in sys.modules:
        logger.debug('Close %s', text)


def _run_until_complete_cb(fut):
    if not fut.cancelled():
        exc = fut.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            return  # it leaves the loop by itself
    futures._get_loop(fut).stop()


def _core(method):
    return _native(method, vars(LoopCore)[method.__name__])


class _Refused:
    # in the place of a method that a lesson cannot have

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        raise AttributeError(f'loop.{self.name} is not there in aioscope: {_why_refused(self.name)}')


class BaseEventLoop(LoopCore, events.AbstractEventLoop):

    # -- the part in C

    @_core
    def call_soon(self, callback, *args, context=None): ...

    @_core
    def call_soon_threadsafe(self, callback, *args, context=None): ...

    @_core
    def call_later(self, delay, callback, *args, context=None): ...

    @_core
    def call_at(self, when, callback, *args, context=None): ...

    @_core
    def time(self): ...

    @_core
    def create_future(self): ...

    @_core
    def create_task(self, coro, *, name=None, context=None): ...

    @_core
    def set_task_factory(self, factory): ...

    @_core
    def get_task_factory(self): ...

    @_core
    def run_forever(self): ...

    @_core
    def _run_once(self): ...

    @_core
    def stop(self): ...

    @_core
    def is_running(self): ...

    @_core
    def is_closed(self): ...

    @_core
    def get_debug(self): ...

    @_core
    def _check_closed(self): ...

    @_core
    def _check_running(self): ...

    # -- the part in Python

    def __init__(self):
        self._default_executor = None
        self._executor_shutdown_called = False
        self._exception_handler = None
        self._asyncgens = _WeakAsyncGens()
        self._asyncgens_shutdown_called = False
        self.set_debug(coroutines._is_debug_mode())
        _log_selector()

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    # -- running

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()  # it is on its way already: not to be told once more
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def close(self):
        debug = self.get_debug() and not self.is_closed()
        if not self._close_core():
            return
        self._forget_signals()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)
        if debug:
            _log_close(repr(self).replace('closed=True', 'closed=False'))

    def _forget_signals(self):
        pass

    def _warn_slow_callback(self, handle, seconds):
        logger.warning('Executing %s took %.3f seconds', _format_handle(handle), seconds)

    def set_debug(self, enabled):
        super().set_debug(enabled)
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        sys.set_coroutine_origin_tracking_depth(10 if enabled else 0)

    # -- asynchronous generators

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f'asynchronous generator {agen!r} was scheduled after '
                          'loop.shutdown_asyncgens() call', ResourceWarning, source=self)
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        _journal_shutdown(self, 'async_generators', len(self._asyncgens))
        closing = self._asyncgens.take()
        if not closing:
            return
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': 'an error occurred during closing of asynchronous generator '
                               f'{agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    # -- executors

    def set_default_executor(self, executor):
        import concurrent.futures
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self.get_debug():
            self._check_debug_callback(func, 'run_in_executor')
        if executor is None:
            executor = self._default_executor
            if self._executor_shutdown_called:
                raise RuntimeError('Executor shutdown has been called')
            if executor is None:
                import concurrent.futures
                executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def _check_debug_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    async def shutdown_default_executor(self):
        self._executor_shutdown_called = True
        _journal_shutdown(self, 'executor', self._default_executor is not None)
        if self._default_executor is None:
            return
        import threading
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            await future
        finally:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(future.set_result, None)
        except Exception as ex:
            if not self.is_closed():
                self.call_soon_threadsafe(future.set_exception, ex)

    # -- exception handling

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        message = context.get('message') or 'Unhandled exception in event loop'
        exception = context.get('exception')
        exc_info = (type(exception), exception, exception.__traceback__) if exception else False
        lines = [message]
        for key in sorted(context):
            if key in {'message', 'exception'}:
                continue
            value = context[key]
            if key == 'source_traceback' or key == 'handle_traceback':
                import traceback
                what = 'Object' if key == 'source_traceback' else 'Handle'
                value = f'{what} created at (most recent call last):\n' + \
                    ''.join(traceback.format_list(value)).rstrip()
            else:
                value = repr(value)
            lines.append(f'{key}: {value}')
        logger.error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        _journal_message(self, context)
        handler = self._exception_handler
        if handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error('Exception in default exception handler', exc_info=True)
            return
        try:
            source = context.get('task') or context.get('future') or context.get('handle')
            ctx = getattr(source, 'get_context', None)
            ctx = ctx() if ctx is not None else getattr(source, '_context', None)
            if ctx is not None and hasattr(ctx, 'run') and not isinstance(source, tasks.Task):
                ctx.run(handler, self, context)
            else:
                handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            try:
                self.default_exception_handler({
                    'message': 'Unhandled error in exception handler',
                    'exception': exc,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error('Exception in default exception handler while handling an '
                             'unexpected error in custom exception handler', exc_info=True)

    # -- what the core knows, by the names that programs look at

    _clock_resolution = 1e-09
    _current_handle = None

    @property
    def _ready(self):
        from _loop_queues import ReadyQueue
        return ReadyQueue(self)

    @_ready.setter
    def _ready(self, handles):
        self._ready.replace(handles)

    @property
    def _scheduled(self):
        from _loop_queues import TimerList
        return TimerList(self)

    @_scheduled.setter
    def _scheduled(self, handles):
        self._scheduled.replace(handles)

    @property
    def _timer_cancelled_count(self):
        return self._timers_cancelled()

    @_timer_cancelled_count.setter
    def _timer_cancelled_count(self, count):
        pass  # the core counts by itself

    @property
    def _closed(self):
        return self.is_closed()

    @property
    def _debug(self):
        return self.get_debug()

    @_debug.setter
    def _debug(self, enabled):
        super().set_debug(enabled)

    @property
    def _task_factory(self):
        return self.get_task_factory()

    @property
    def _thread_id(self):
        return _loop_thread(self)

    # -- what a lesson's loop cannot do

    for _name in '''
            getaddrinfo getnameinfo create_connection create_server create_unix_connection
            create_unix_server create_datagram_endpoint connect_accepted_socket sendfile start_tls
            sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendto
            sock_connect sock_accept sock_sendfile add_reader remove_reader add_writer remove_writer
            connect_read_pipe connect_write_pipe subprocess_shell subprocess_exec'''.split():
        locals()[_name] = _Refused()
    del _name

    def __getattr__(self, name):
        why = _why_refused(name)
        if why:
            raise AttributeError(f'loop.{name} is not there in aioscope: {why}')
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


def _why_refused(name):
    if name.startswith(('sock_', 'create_connection', 'create_server', 'create_datagram', 'create_unix')) or \
            name in ('getaddrinfo', 'getnameinfo', 'start_tls', 'sendfile', 'connect_accepted_socket'):
        return 'a lesson reaches no network; use asyncio.Queue to pass data between tasks'
    if name in ('add_reader', 'remove_reader', 'add_writer', 'remove_writer', 'connect_read_pipe',
                'connect_write_pipe'):
        return 'a lesson reaches no file and no pipe; use asyncio.Queue to pass data between tasks'
    if name.startswith('subprocess_'):
        return 'a lesson starts no process; asyncio.sleep can stand for the waiting'
    if name in _inside or name.startswith('_sock_'):
        return 'a part of CPython that programs do not use; the simulated loop has no selector'
    return None


_inside = frozenset("""
    _accept_connection _accept_connection2 _add_callback _add_callback_signalsafe _add_reader _add_writer
    _call_soon _check_callback _check_default_executor _check_sendfile_params _check_thread
    _child_watcher_callback _close_self_pipe _connect_sock _coroutine_origin_tracking_enabled
    _coroutine_origin_tracking_saved_depth _create_connection_transport _create_server_getaddrinfo _csock
    _ensure_fd_no_transport _ensure_resolved _getaddrinfo_debug _internal_fds _log_subprocess
    _make_datagram_transport _make_read_pipe_transport _make_self_pipe _make_socket_transport
    _make_ssl_transport _make_subprocess_transport _make_write_pipe_transport _process_self_data
    _read_from_self _remove_reader _remove_writer _sendfile_fallback _sendfile_native _ssock _start_serving
    _stop_serving _transports _write_to_self""".split())


class _WeakAsyncGens:
    # asynchronous generators that were begun in the loop, weakly, in the order of their first step

    def __init__(self):
        self._refs = {}

    def add(self, agen):
        import weakref
        key = id(agen)
        refs = self._refs
        refs[key] = weakref.ref(agen, lambda ref: refs.pop(key, None))

    def discard(self, agen):
        self._refs.pop(id(agen), None)

    def take(self):
        found = [ref() for ref in list(self._refs.values())]
        self._refs.clear()
        return [agen for agen in found if agen is not None]

    def __len__(self):
        return len(self._refs)
