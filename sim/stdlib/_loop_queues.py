# The loop's queues and its selector, as programs find them that write a _run_once of their own. They hold nothing themselves:
# what is done to them is done to the loop.


class ReadyQueue:
    # loop._ready: a deque of handles

    def __init__(self, loop):
        self._loop = loop

    def append(self, handle):
        self._loop._ready_add(handle)

    def extend(self, handles):
        for handle in list(handles):
            self._loop._ready_add(handle)

    def popleft(self):
        return self._loop._ready_take()

    def clear(self):
        self._loop._ready_clear()

    def _change(self, change):
        from collections import deque
        handles = deque(self._loop._ready_all())
        result = change(handles)
        self.replace(handles)
        return result

    def replace(self, handles):
        handles = list(handles)
        self._loop._ready_clear()
        self.extend(handles)

    def appendleft(self, handle):
        self._change(lambda handles: handles.appendleft(handle))

    def pop(self):
        return self._change(lambda handles: handles.pop())

    def remove(self, handle):
        self._change(lambda handles: handles.remove(handle))

    def rotate(self, n=1):
        self._change(lambda handles: handles.rotate(n))

    def reverse(self):
        self._change(lambda handles: handles.reverse())

    def copy(self):
        from collections import deque
        return deque(self._loop._ready_all())

    def __len__(self):
        return self._loop._ready_count()

    def __bool__(self):
        return bool(self._loop._ready_all())

    def __iter__(self):
        return iter(self._loop._ready_all())

    def __contains__(self, handle):
        return handle in self._loop._ready_all()

    def __getitem__(self, index):
        return self.copy()[index]

    def __repr__(self):
        return repr(self.copy())


class TimerList:
    # loop._scheduled: a list of handles that heapq keeps in order

    def __init__(self, loop):
        self._loop = loop

    def append(self, handle):
        self._loop._timers_add(handle)

    heappush = append

    def heappop(self):
        return self._loop._timers_take()

    def heapify(self):
        pass

    def clear(self):
        self._loop._timers_clear()

    def replace(self, handles):
        handles = list(handles)
        self._loop._timers_clear()
        for handle in handles:
            self._loop._timers_add(handle)

    def _change(self, change):
        handles = self._loop._timers_all()
        result = change(handles)
        self.replace(handles)
        return result

    def pop(self, index=-1):
        handle = self._change(lambda handles: handles.pop(index))
        handle._scheduled = False
        return handle

    def remove(self, handle):
        self._change(lambda handles: handles.remove(handle))

    def sort(self, *, key=None, reverse=False):
        pass  # the core has an order of its own

    def copy(self):
        return self._loop._timers_all()

    def __len__(self):
        return self._loop._timers_count()

    def __iter__(self):
        return iter(self._loop._timers_all())

    def __contains__(self, handle):
        return handle in self._loop._timers_all()

    def __getitem__(self, index):
        if index == 0:
            return self._loop._timers_first()
        return self._loop._timers_all()[index]

    def __repr__(self):
        return repr(self._loop._timers_all())


class Selector:
    # loop._selector: only the clock and the loop's own self-pipe can end its wait

    def __init__(self, loop):
        object.__setattr__(self, '_loop', loop)

    def select(self, timeout=None):
        return self._loop._poll(timeout)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == 'select':
            self._loop._polls_by_itself(True)

    def __delattr__(self, name):
        object.__delattr__(self, name)
        if name == 'select':
            self._loop._polls_by_itself(False)

    def close(self):
        pass

    def get_map(self):
        return {}


def run_once(loop):
    # an iteration of a loop whose selector is the program's: phases as in sim/asyncio/loop_run.c
    from heapq import heappop
    ready, timers = loop._ready, loop._scheduled
    while timers and timers[0]._cancelled:
        heappop(timers)._scheduled = False
    timeout = None
    if ready or loop._stopping:
        timeout = 0
    elif timers:
        timeout = min(max(0, timers[0]._when - loop.time()), 24 * 3600)
    loop._process_events(loop._selector.select(timeout))
    end = loop.time() + loop._clock_resolution
    while timers and timers[0]._when < end:
        handle = heappop(timers)
        handle._scheduled = False
        ready.append(handle)
    for _ in range(len(ready)):
        handle = ready.popleft()
        if not handle._cancelled:
            _run(loop, handle)


def _run(loop, handle):
    began = loop.time()
    handle._run()
    seconds = loop.time() - began
    if loop._debug and seconds >= loop.slow_callback_duration:
        loop._warn_slow_callback(handle, seconds)
