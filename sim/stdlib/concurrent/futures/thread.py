import os
import threading
import weakref
from types import GenericAlias

from _asyncio import (_journal_executor, _journal_executor_shutdown, _journal_job, _journal_job_begin,
                      _journal_job_cancel, _journal_job_end, _journal_worker)
from _thread import SimpleQueue

from . import _base

_queues = {}  # thread -> its job queue
_shutdown = False


def _python_exit():
    global _shutdown
    _shutdown = True
    items = list(_queues.items())
    for thread, queue in items:
        queue.put(None)
    for thread, queue in items:
        thread.join()


threading._register_atexit(_python_exit)


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            _journal_job_cancel(self)
            return
        _journal_job_begin(self)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            _journal_job_end(self, None, exc)
            self.future.set_exception(exc)
            self = None
        else:
            _journal_job_end(self, result)
            self.future.set_result(result)

    __class_getitem__ = classmethod(GenericAlias)


class BrokenThreadPool(_base.BrokenExecutor):
    pass


def _worker(executor, queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import logging
            logging.getLogger('concurrent.futures').critical('Exception in initializer:',
                                                             exc_info=True)
            executor._initializer_failed()
            return
    while True:
        item = queue.get(True)
        if item is not None:
            item.run()
            del item
            executor._idle_semaphore += 1
            continue
        if _shutdown or executor._shutdown:
            executor._shutdown = True
            queue.put(None)  # the next worker ends, too
            return


class ThreadPoolExecutor(_base.Executor):
    _counter = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle_semaphore = 0
        self._threads = set()
        self._broken = False
        self._shutdown = False
        if not thread_name_prefix:
            thread_name_prefix = 'ThreadPoolExecutor-%d' % ThreadPoolExecutor._counter
            ThreadPoolExecutor._counter += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        _journal_executor(self, max_workers, thread_name_prefix)

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _shutdown:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        f = _base.Future()
        item = _WorkItem(f, fn, args, kwargs)
        _journal_job(item, self, f, fn, args, kwargs)
        self._work_queue.put(item)
        del item
        self._adjust_thread_count()
        return f

    def _adjust_thread_count(self):
        if self._idle_semaphore > 0:
            self._idle_semaphore -= 1
            return
        count = len(self._threads)
        if count < self._max_workers:
            name = '%s_%d' % (self._thread_name_prefix or self, count)
            t = threading.Thread(name=name, target=_worker,
                                 args=(self, self._work_queue, self._initializer, self._initargs))
            _journal_worker(self)
            t.start()
            self._threads.add(t)
            _queues[t] = self._work_queue

    def _initializer_failed(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        while not self._work_queue.empty():
            item = self._work_queue.get_nowait()
            if item is not None:
                item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        _journal_executor_shutdown(self, wait, cancel_futures)
        if cancel_futures:
            while not self._work_queue.empty():
                item = self._work_queue.get_nowait()
                if item is not None:
                    item.future.cancel()
        self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()


class ProcessPoolExecutor(ThreadPoolExecutor):
    # its jobs run as virtual threads: a lesson starts no process

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        super().__init__(max_workers or os.cpu_count(), 'Process', initializer, initargs)
