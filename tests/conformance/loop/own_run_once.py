# Loops with a _run_once of their own: they take handles out of the loop's queues, poll by themselves, and jump in time.
import asyncio
import heapq


class Leaping(asyncio.BaseEventLoop):
    """Never waits: when nothing is ready, it is the time of the first timer."""

    def __init__(self):
        super().__init__()
        self.today, self.turns = 0, 0

    def time(self):
        return self.today

    def _run_once(self):
        self.turns += 1
        while self._scheduled and self._scheduled[0]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(self._scheduled)._scheduled = False
        if not self._ready and self._scheduled:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            self.today = handle._when
            self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()


class Newest(asyncio.SelectorEventLoop):
    """What became ready last runs first; polls as the loop itself does."""

    def _run_once(self):
        timeout = None
        if self._ready or self._stopping:
            timeout = 0
        elif self._scheduled:
            timeout = max(0, self._scheduled[0].when() - self.time())
        self._process_events(self._selector.select(timeout))
        end = self.time() + self._clock_resolution
        while self._scheduled and self._scheduled[0]._when < end:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        now = [self._ready.popleft() for _ in range(len(self._ready))]
        for handle in reversed(now):
            self._current_handle = handle
            if not handle.cancelled():
                handle._run()
        self._current_handle = None


async def walker(name, *legs):
    loop = asyncio.get_running_loop()
    for leg in legs:
        await asyncio.sleep(leg)
        print(f'{name:>6} after {loop.time():g}')
    return name, sum(legs)


async def journey():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(walker('Ada', 3, 4), walker('Bob', 2, 2, 2), walker('Cyril', 1)))
    late = asyncio.create_task(walker('Dora', 1000))
    try:
        await asyncio.wait_for(late, 5)
    except asyncio.TimeoutError:
        print('too late at', loop.time())
    loop.call_soon(lambda: 1 // 0)
    loop.set_exception_handler(lambda loop, context: print(context['message'][:21], repr(context['exception'])))
    many = [loop.call_later(n, print, 'never', n) for n in range(1, 8)]
    for handle in many[:5]:
        handle.cancel()
    print(loop._timer_cancelled_count, len(loop._scheduled), [h._when for h in loop._scheduled if not h._cancelled])
    loop._scheduled = [h for h in loop._scheduled if not h._cancelled]
    print(len(loop._scheduled), many[5] in loop._scheduled)
    loop._scheduled.clear()
    await asyncio.sleep(0.5)
    print('stays', await asyncio.to_thread(len, 'abc') if isinstance(loop, Newest) else 'alone')


for kind in (Leaping, Newest):
    print(kind.__name__)
    loop = kind()
    loop.run_until_complete(journey())
    print(loop.time(), len(loop._ready), bool(loop._scheduled), getattr(loop, 'turns', None))
    if kind is Newest:
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
print(asyncio.Runner(loop_factory=Newest).run(walker('Eve', 1, 1)))
