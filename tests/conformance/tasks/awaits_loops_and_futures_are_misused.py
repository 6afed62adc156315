# compare: stderr
import asyncio
def show(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)
async def co(): return 1
async def main():
    loop = asyncio.get_running_loop()
    c = co()
    for f in (lambda: asyncio.run(c), lambda: loop.run_until_complete(c), lambda: loop.run_forever(), lambda: loop.close(), lambda: asyncio.Runner().run(c), lambda: asyncio.new_event_loop().run_until_complete(c)):
        show(f)
    c.close()
    f = loop.create_future()
    for g in (f.result, f.exception, lambda: f.set_exception(StopIteration()), lambda: f.set_exception(5), lambda: f.set_exception(ValueError), f.set_result, lambda: f.add_done_callback(), lambda: f.remove_done_callback(3), lambda: f.get_loop() is loop, f.done):
        show(g)
    for g in (f.result, lambda: f.set_result(1), lambda: f.set_exception(ValueError()), f.cancel, f.exception):
        show(g)
    t = asyncio.create_task(co())
    show(lambda: t.set_result(1)); show(lambda: t.set_exception(ValueError())); show(t.result); show(t.exception)
    await t
    show(t.result); show(t.exception); show(t.cancel)
    for x in (1, None, 's'):
        show(lambda: asyncio.create_task(x)); show(lambda: asyncio.ensure_future(x))
        try: await x
        except TypeError as e: print(e)
    show(lambda: asyncio.Task(3)); show(lambda: asyncio.Task())
    show(lambda: asyncio.Task.all_tasks()); show(lambda: asyncio.gather(loop=1)); show(lambda: asyncio.sleep())
    for d in (None, float("nan")):
        try: print(await asyncio.sleep(d))
        except Exception as e: print(type(e).__name__, e)
    c = co(); await c
    try: await c
    except RuntimeError as e: print(e)
    async def selfwait(): await asyncio.current_task()
    try: await asyncio.create_task(selfwait(), name="me")
    except RuntimeError as e: print(str(e).split(" at 0x")[0][:60])
    class Y:
        def __await__(self): yield 5
    try: await Y()
    except RuntimeError as e: print(e)
    class Z:
        def __await__(self): return 5
    try: await Z()
    except TypeError as e: print(e)
    other = asyncio.new_event_loop()
    of = other.create_future()
    async def w(): await of
    try: await asyncio.create_task(w(), name="w")
    except RuntimeError as e: print(str(e)[:40])
    other.close()
    show(lambda: other.call_soon(print)); show(lambda: other.call_later(1, print)); show(lambda: other.run_until_complete(of)); show(other.close); show(lambda: other.call_soon_threadsafe(print)); show(other.stop); show(lambda: other.run_in_executor(None, print)); show(lambda: other.create_task(c)); show(other.is_closed)
    for k in (lambda: loop.set_task_factory(3), lambda: loop.set_exception_handler(3), lambda: loop.set_default_executor(3)):
        show(k)
asyncio.run(main())
show(asyncio.get_running_loop); show(asyncio.current_task); show(asyncio.all_tasks); c = co(); show(lambda: asyncio.create_task(c)); c.close(); show(lambda: asyncio.run(3)); show(lambda: asyncio.run())
