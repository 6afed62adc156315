import collections
import time
import types

from _asyncio import _journal_thread_future, _journal_thread_future_done
from _thread import allocate_lock

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_SHOWN = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
          CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


for _error in (Error, CancelledError, InvalidStateError):
    _error.__module__ = 'concurrent.futures._base'
del _error


class BrokenExecutor(RuntimeError):
    pass


def _log_callback_error(future):
    import logging
    logging.getLogger('concurrent.futures').exception('exception calling callback for %r', future)


class Future:
    def __init__(self):
        import threading
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []
        _journal_thread_future(self)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                _log_callback_error(self)

    def __repr__(self):
        name = self.__class__.__name__
        shown = _SHOWN[self._state]
        if self._state == FINISHED:
            if self._exception:
                return f'<{name} at {id(self):#x} state={shown} raised ' \
                       f'{self._exception.__class__.__name__}>'
            return f'<{name} at {id(self):#x} state={shown} returned ' \
                   f'{self._result.__class__.__name__}>'
        return f'<{name} at {id(self):#x} state={shown}>'

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            _journal_thread_future_done(self, 'cancelled')
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _get_result(self):
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            _log_callback_error(self)

    def _wait_done(self, timeout):
        # with the condition held; raises what result() and exception() raise
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state == FINISHED:
            return
        self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        try:
            with self._condition:
                self._wait_done(timeout)
                return self._get_result()
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._wait_done(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            import logging
            logging.getLogger('concurrent.futures').critical('Future %s in unexpected state: %s', id(self),
                                                             self._state)
            raise RuntimeError('Future in unexpected state')

    def _check_open(self):
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
            raise InvalidStateError('{}: {!r}'.format(self._state, self))

    def set_result(self, result):
        with self._condition:
            self._check_open()
            self._result = result
            self._state = FINISHED
            _journal_thread_future_done(self, 'returned', result)
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = FINISHED
            _journal_thread_future_done(self, 'raised', exception)
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = classmethod(types.GenericAlias)


class _Waiter:
    # tells of futures as they are done; waits for the first, the first exception, or all

    def __init__(self, pending, return_when):
        import threading
        self.event = threading.Event()
        self.finished_futures = []
        self.pending = pending
        self.return_when = return_when

    def _add(self, future, failed):
        self.finished_futures.append(future)
        self.pending -= 1
        if (self.return_when == FIRST_COMPLETED or self.pending <= 0
                or (failed and self.return_when == FIRST_EXCEPTION)):
            self.event.set()

    def add_result(self, future):
        self._add(future, False)

    def add_exception(self, future):
        self._add(future, True)

    def add_cancelled(self, future):
        self._add(future, False)


DoneAndNotDoneFutures = collections.namedtuple('DoneAndNotDoneFutures', 'done not_done')


def _is_done(f):
    return f._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if _is_done(f)}
    not_done = fs - done
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(done, not_done)
    if return_when == FIRST_EXCEPTION and any(
            not f.cancelled() and f.exception() is not None for f in done):
        return DoneAndNotDoneFutures(done, not_done)
    if len(done) == len(fs):
        return DoneAndNotDoneFutures(done, not_done)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    waiter = _Waiter(len(not_done), return_when)
    for f in not_done:
        f._waiters.append(waiter)
    waiter.event.wait(timeout)
    for f in fs:
        if waiter in f._waiters:
            f._waiters.remove(waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    finished = [f for f in fs if _is_done(f)]
    pending = fs - set(finished)
    waiter = _Waiter(len(pending), FIRST_COMPLETED)
    for f in pending:
        f._waiters.append(waiter)
    try:
        while finished:
            yield finished.pop(0)
        while pending:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:  # on a real clock some time has always passed
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            waiter.event.wait(left)
            ready = waiter.finished_futures
            waiter.finished_futures = []
            waiter.event.clear()
            for f in ready:
                f._waiters.remove(waiter)
                pending.remove(f)
                yield f
    finally:
        for f in pending:
            if waiter in f._waiters:
                f._waiters.remove(waiter)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + time.monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    if timeout is None:
                        yield _result_or_cancel(fs.pop())
                    else:
                        yield _result_or_cancel(fs.pop(), end - time.monotonic())
            finally:
                for future in fs:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(fut, timeout=None):
    try:
        try:
            return fut.result(timeout)
        finally:
            fut.cancel()
    finally:
        del fut
