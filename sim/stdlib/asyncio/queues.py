import collections
import heapq
from types import GenericAlias

from _asyncio import (_journal_change, _journal_future, _journal_sync, _journal_wait,
                      _journal_wake, _twin)

from . import locks, mixins

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty')


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class Queue(mixins._LoopBoundMixin):
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = collections.deque()
        self._putters = collections.deque()
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._init(maxsize)
        _journal_sync(self, 'queue', 0, maxsize)

    # what the other kinds of queue override

    def _init(self, maxsize):
        self._queue = collections.deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    __class_getitem__ = classmethod(GenericAlias)

    def _format(self):
        result = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', None):
            result += f' _queue={list(self._queue)!r}'
        if self._getters:
            result += f' _getters[{len(self._getters)}]'
        if self._putters:
            result += f' _putters[{len(self._putters)}]'
        if self._unfinished_tasks:
            result += f' tasks={self._unfinished_tasks}'
        return result

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        if self._maxsize <= 0:
            return False
        return self.qsize() >= self._maxsize

    @_twin
    async def put(self, item):
        while self.full():
            _journal_future('waiter', None, self)
            putter = self._get_loop().create_future()
            self._putters.append(putter)
            _journal_wait(self, 'put', putter)
            try:
                await putter
            except:
                _journal_wake(self, putter)
                putter.cancel()
                try:
                    self._putters.remove(putter)
                except ValueError:
                    pass  # a get has taken it out already
                if not self.full() and not putter.cancelled():
                    self._wakeup_next(self._putters)
                raise
            _journal_wake(self, putter)
        return self.put_nowait(item)

    @_twin
    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        _journal_change(self, 'put', getattr(self, '_queue', ()), item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    @_twin
    async def get(self):
        while self.empty():
            _journal_future('waiter', None, self)
            getter = self._get_loop().create_future()
            self._getters.append(getter)
            _journal_wait(self, 'get', getter)
            try:
                await getter
            except:
                _journal_wake(self, getter)
                getter.cancel()
                try:
                    self._getters.remove(getter)
                except ValueError:
                    pass  # a put has taken it out already
                if not self.empty() and not getter.cancelled():
                    self._wakeup_next(self._getters)
                raise
            _journal_wake(self, getter)
        return self.get_nowait()

    @_twin
    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        _journal_change(self, 'get', getattr(self, '_queue', ()), item)
        self._wakeup_next(self._putters)
        return item

    @_twin
    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        _journal_change(self, 'task_done', getattr(self, '_queue', ()))
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            _journal_wait(self, 'join')
            try:
                await self._finished.wait()
            finally:
                _journal_wake(self)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
