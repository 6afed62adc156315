# compare: stderr
import asyncio
class MyTask(asyncio.Task):
    made = 0
    def __init__(self, coro, **kw):
        super().__init__(coro, **kw); MyTask.made += 1; self.extra = self.get_name()
    def cancel(self, msg=None): print("cancel", self.extra, msg); return super().cancel(msg)
class MyFuture(asyncio.Future):
    def set_result(self, r): print("set", r); super().set_result(r)
    def add_done_callback(self, fn, *, context=None): print("adc", getattr(fn, "__name__", type(fn).__name__)); super().add_done_callback(fn, context=context)
def factory(loop, coro, **kw): return MyTask(coro, loop=loop, **kw)
async def main():
    loop = asyncio.get_running_loop(); print(loop.get_task_factory()); loop.set_task_factory(factory)
    t = asyncio.create_task(asyncio.sleep(1, "r"), name="n1"); print(type(t).__name__, t.get_name(), t.extra)
    print(await t); f = MyFuture(); loop.call_later(1, f.set_result, 5); print(await f, f)
    async with asyncio.TaskGroup() as tg: print(type(tg.create_task(asyncio.sleep(0))).__name__)
    print(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)), MyTask.made)
    try: await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError: print("timeout")
    import contextvars
    v = contextvars.ContextVar("v"); c = contextvars.copy_context(); c.run(v.set, 3)
    async def getv(): return v.get()
    print(await asyncio.create_task(getv(), context=c)); left = asyncio.create_task(asyncio.sleep(9), name="left"); await asyncio.sleep(0)
    loop.set_task_factory(lambda loop, coro: asyncio.Task(coro, loop=loop)); print(type(asyncio.create_task(asyncio.sleep(0))).__name__); co = getv()
    try: asyncio.create_task(co, context=c)
    except TypeError as e: print(e)
    co.close()
    loop.set_task_factory(None)
    f2 = MyFuture(); w = asyncio.create_task(asyncio.wait_for(f2, 1))
    try: await w
    except TimeoutError: print("f2", f2)
asyncio.run(main())
