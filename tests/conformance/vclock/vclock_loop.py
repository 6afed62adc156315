"""The event loop on the virtual clock: its selector, stable timers, and the lines of EVENTS.md.

Nothing of the loop itself is replaced: iterations are observed through the selector that it asks and the ready queue that it
measures, handles through Handle._run, timers through the comparison that the heap makes.
"""

import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.selector_events
import collections
import functools
import itertools
import math

import vclock_clock as clock
import vclock_threads as threads

_timer_order = itertools.count()


class TimerHandle(asyncio.events.TimerHandle):
    """Timers with equal deadlines are ordered by when they were set."""

    __slots__ = ("_set_order",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self._source_traceback:
            del self._source_traceback[-1]
        self._set_order = next(_timer_order)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when, self._set_order) < (other._when, other._set_order)
        return NotImplemented

    __hash__ = asyncio.events.TimerHandle.__hash__


def _has_own_time(loop):
    return "time" in vars(loop) or type(loop).time is not asyncio.BaseEventLoop.time


class Selector:
    """Stands before the loop's selector: workers run first, then time jumps to the earliest timer."""

    def __init__(self, loop, real):
        self._loop = loop
        self._real = real

    def __getattr__(self, name):
        return getattr(self._real, name)

    def select(self, timeout=None):
        if timeout == 0:
            if not threads.alone():
                threads.block(deadline=clock.now, ready=self._idle)
        elif not self._real.select(0):
            threads.block(deadline=self._deadline(timeout), ready=self._has_come)
        self._loop._ready.polled = True
        self._loop._clock_resolution = max(1e-9, math.ulp(clock.now))  # else a timer of now is never due after 97 days
        return self._real.select(0)

    def _idle(self):
        return False

    def _has_come(self):
        return bool(self._real.select(0))

    def _deadline(self, timeout):
        if timeout is None:
            return None
        timers = self._loop._scheduled
        if timers and not _has_own_time(self._loop):
            return timers[0]._when  # to the last bit
        return clock.now + timeout  # no timer, or the program's loop has a time of its own


class Ready(collections.deque):
    """The ready queue; its length is taken once between the poll and the first handle."""

    polled = False

    def __init__(self, loop):
        super().__init__()
        self.loop = loop

    def append(self, handle):
        if self.polled and isinstance(handle, TimerHandle):
            events.write(f"due when={handle._when:.9f}\n")
        super().append(handle)

    def __len__(self):
        size = super().__len__()
        if self.polled:
            self.polled = False
            events.count += 1
            events.write(f"iter {events.count} t={clock.now:.9f} ready={size}\n")
        return size


class Events:
    def __init__(self):
        self.count = 0
        self.file = None

    def open(self, path):
        self.file = open(path, "w", encoding="utf-8", errors="surrogatepass", buffering=1)
        threads.at_deadlock.append(self.file.flush)

    def write(self, line):
        if self.file is not None:
            self.file.write(line)


events = Events()


def _escape(name):
    return "".join(c if c >= " " else f"\\x{ord(c):02x}" for c in str(name))


def _what(callback):
    while isinstance(callback, functools.partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    name = getattr(callback, "__qualname__", None)
    if isinstance(owner, asyncio.Task):
        if name is None or name.endswith("Task.__step"):
            return "step " + _escape(owner.get_name())
        if name.endswith((".task_wakeup", "Task.__wakeup")):
            return "wakeup " + _escape(owner.get_name())
    return "call " + _escape(type(callback).__qualname__ if name is None else name)


def _watch_handles():
    plain = asyncio.events.Handle._run

    def _run(self):
        if isinstance(self._loop, asyncio.BaseEventLoop):
            events.write(f"run {_what(self._callback)}\n")
        return plain(self)

    asyncio.events.Handle._run = _run


def _watch_loops(ordered_set):
    plain = asyncio.selector_events.BaseSelectorEventLoop.__init__

    def __init__(self, selector=None):
        plain(self, selector)
        self._selector = Selector(self, self._selector)
        self._ready = Ready(self)
        self._asyncgens.data = ordered_set()

    asyncio.selector_events.BaseSelectorEventLoop.__init__ = __init__


def install(ordered_set, events_path):
    TimerHandle.__module__ = "asyncio.events"
    asyncio.events.TimerHandle = asyncio.TimerHandle = TimerHandle
    _watch_loops(ordered_set)
    if events_path:
        events.open(events_path)
        _watch_handles()
