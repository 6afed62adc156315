"""Virtual threads: real ones underneath, of which one at a time runs and hands the baton over when it blocks.

Everything of `threading` that can block is built on its locks; those, `queue.SimpleQueue` and `time.sleep` are replaced by
ones that block on the virtual clock. EVENTS.md tells in which order threads go on.
"""

import _queue
import collections
import itertools
import os
import queue
import sys
import threading
import time

import vclock_clock as clock
from _thread import allocate_lock as _real_lock
from _thread import get_ident
from _thread import start_new_thread as _real_start

_order = itertools.count()


class _Virtual:
    """One thread: its baton, and while it is blocked what it waits for."""

    def __init__(self, last):
        self.baton = _real_lock()
        self.baton.acquire()
        self.last = last          # goes on only when no other can: the main thread
        self.deadline = None
        self.ready = None         # a thread that polls: tells whether something has come
        self.order = 0
        self.blocked = False
        self.poked = False

    def goes_last(self):
        return self.last or self.ready is not None


_threads = {get_ident(): _Virtual(last=True)}
_blocked = {}
_first = collections.deque()
_last = collections.deque()


def current():
    return _threads[get_ident()]


def alone():
    return not _blocked and not _first and not _last


def wake(thread):
    if not thread.blocked:
        thread.poked = True
        return
    thread.blocked = False
    del _blocked[thread]
    (_last if thread.goes_last() else _first).append(thread)


def _wake_due():
    due = [t for t in _blocked if t.deadline is not None and t.deadline <= clock.now]
    for thread in sorted(due, key=lambda t: (t.deadline, t.order)):
        wake(thread)


def _pick():
    """The thread that goes on; time moves here and nowhere else."""
    while True:
        _wake_due()
        if _first:
            return _first.popleft()
        for thread in [t for t in _blocked if t.ready is not None and t.ready()]:
            wake(thread)
        if _last:
            return _last.popleft()
        deadlines = [t.deadline for t in _blocked if t.deadline is not None]
        if not deadlines:
            _deadlock()
        clock.now = min(deadlines)


def _deadlock():
    try:
        sys.stdout.flush()
        print("DEADLOCK: nothing can ever happen again", file=sys.stderr, flush=True)
        for finish in at_deadlock:
            finish()
    finally:
        os._exit(3)


at_deadlock = []


def block(deadline=None, ready=None):
    """The calling thread waits until somebody wakes it, its deadline, or ready() is true."""
    me = current()
    me.deadline, me.ready, me.order, me.blocked = deadline, ready, next(_order), True
    _blocked[me] = True
    chosen = _pick()
    if chosen is not me:
        chosen.baton.release()
        me.baton.acquire()
    me.deadline = me.ready = None


def sleep(seconds, /):
    clock.check_sleep(seconds)
    block(deadline=clock.now + seconds)


class lock:
    """_thread.lock on the virtual clock; it is not handed over, but the longest waiter keeps its place."""

    def __init__(self):
        self._locked = False
        self._waiters = collections.deque()

    def acquire(self, blocking=True, timeout=-1):
        deadline = _deadline(blocking, timeout)
        if not self._locked:
            self._locked = True
            return True
        if not blocking or timeout == 0:
            return False
        me = current()
        self._waiters.append(me)
        while self._locked:
            if deadline is not None and clock.now >= deadline:
                self._waiters.remove(me)
                return False
            block(deadline)
        self._waiters.remove(me)
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False
        if self._waiters:
            wake(self._waiters[0])

    def locked(self):
        return self._locked

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def _at_fork_reinit(self):
        self.__init__()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def __repr__(self):
        state = "locked" if self._locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


def _deadline(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be positive")
    if timeout > threading.TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return None if timeout == -1 else clock.now + timeout


class RLock:
    """_thread.RLock on the virtual clock."""

    def __init__(self):
        self._block = lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = me, 1
        return taken

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        self.__init__()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"


class SimpleQueue:
    """_queue.SimpleQueue on the virtual clock; an item goes to the thread that has waited longest."""

    def __init__(self):
        self._items = collections.deque()
        self._getters = collections.deque()

    def put(self, item, block=True, timeout=None):
        if self._getters:
            getter = self._getters.popleft()
            getter[1].append(item)
            wake(getter[0])
        else:
            self._items.append(item)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        if self._items:
            return self._items.popleft()
        if not block:
            raise queue.Empty
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        return self._wait(None if timeout is None else clock.now + timeout)

    def _wait(self, deadline):
        getter = (current(), [])
        self._getters.append(getter)
        while not getter[1]:
            if deadline is not None and clock.now >= deadline:
                self._getters.remove(getter)
                raise queue.Empty
            block(deadline)
        return getter[1].pop()

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)


lock.__module__ = RLock.__module__ = "_thread"
SimpleQueue.__module__ = "_queue"


class _Boot(threading.Event):
    """The `_started` event of a thread that boots: setting it lets the starter go on and parks the thread."""

    def __init__(self, virtual):
        super().__init__()
        self.virtual = virtual
        self.booted = _real_lock()
        self.booted.acquire()

    def set(self):
        super().set()
        _first.append(self.virtual)
        self.booted.release()
        self.virtual.baton.acquire()


def start_new_thread(bootstrap, args):
    """Starts a thread and returns when it stands ready to run, having run nothing of the program."""
    virtual = _Virtual(last=False)
    boot = bootstrap.__self__._started = _Boot(virtual)
    virtual.sentinel = None

    def body():
        _threads[get_ident()] = virtual
        try:
            bootstrap(*args)
        finally:
            _end(virtual)

    _real_start(body, ())
    boot.booted.acquire()


def _end(virtual):
    if virtual.sentinel is not None:
        virtual.sentinel.release()
    del _threads[get_ident()]
    _pick().baton.release()


def set_sentinel():
    """The lock that says that this thread lives; released at its end."""
    sentinel = current().sentinel = lock()
    return sentinel


def _make_process_pool():
    """Jobs of a ProcessPoolExecutor run as threads: what they print and when is the same."""
    import concurrent.futures

    class ProcessPoolExecutor(concurrent.futures.ThreadPoolExecutor):
        def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
            super().__init__(max_workers or os.cpu_count(), "", initializer, initargs)

    ProcessPoolExecutor.__module__ = "concurrent.futures.process"
    concurrent.futures.ProcessPoolExecutor = ProcessPoolExecutor


def install():
    threading._allocate_lock = threading.Lock = lock
    threading._CRLock = RLock
    threading._start_new_thread = start_new_thread
    threading._set_sentinel = set_sentinel
    threading._active_limbo_lock = RLock()
    threading._shutdown_locks_lock = lock()
    main_sentinel = lock()
    main_sentinel.acquire()
    threading._shutdown_locks.discard(threading._main_thread._tstate_lock)
    threading._shutdown_locks.add(main_sentinel)
    threading._main_thread._tstate_lock = main_sentinel
    queue.SimpleQueue = _queue.SimpleQueue = SimpleQueue
    time.sleep = clock._as_builtin(sleep)
    threading._time = queue.time = time.monotonic  # whoever has imported them before the clock was set up
    os.cpu_count = lambda: 4
    _make_process_pool()
