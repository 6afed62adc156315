"""A loop of one's own: tasks, futures and handles need nothing but its call_soon, call_at and call_later."""
import asyncio
import heapq


class Calendar(asyncio.AbstractEventLoop):
    """Runs what is due, day after day."""

    def __init__(self):
        self.today = 0
        self.soon, self.later, self.failures = [], [], []

    def get_debug(self):
        return False

    def time(self):
        return self.today

    def create_future(self):
        return asyncio.Future(loop=self)

    def create_task(self, coro, *, name=None):
        return asyncio.Task(coro, loop=self, name=name)

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context=context)
        self.soon.append(handle)
        return handle

    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        handle._scheduled = True
        heapq.heappush(self.later, handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.today + delay, callback, *args, context=context)

    def _timer_handle_cancelled(self, handle):
        print("struck out:", handle._when, handle._scheduled)

    def call_exception_handler(self, context):
        print("failed:", context["message"], repr(context["exception"]))

    def run(self):
        asyncio._set_running_loop(self)
        while self.soon or self.later:
            if not self.soon:
                handle = heapq.heappop(self.later)
                self.today = handle._when
                handle._scheduled = False
                self.soon.append(handle)
            handle = self.soon.pop(0)
            if not handle.cancelled():
                handle._run()
        asyncio._set_running_loop(None)


async def guest(name, day):
    print(name, "comes on day", await asyncio.sleep(day, loop.time() + day), loop.time())
    return name


async def host():
    guests = [loop.create_task(guest(name, day), name=name) for name, day in (("Ada", 3), ("Bob", 1), ("Cy", 9))]
    print(await guests[0], asyncio.current_task().get_name(), len(asyncio.all_tasks(loop)))
    guests[2].cancel()
    try:
        await guests[2]
    except asyncio.CancelledError:
        print("Cy stays away")
    letter = loop.create_future()
    loop.call_later(4, letter.set_result, "thanks")
    print(await letter, "on day", loop.time())
    print(await asyncio.gather(guest("Di", 1), guest("Ed", 2)))


def breaks():
    raise LookupError("no such day")


loop = Calendar()
loop.create_task(host(), name="host")
loop.call_soon(breaks)
loop.run()
print("the end on day", loop.time())

timer = asyncio.TimerHandle(2, print, ("x", 1), loop)
print(timer.when(), timer < asyncio.TimerHandle(2.5, print, (), loop), timer)
timer._run()
try:
    asyncio.Handle(print)
except TypeError as error:
    print(error)
