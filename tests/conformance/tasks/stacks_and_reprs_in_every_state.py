# compare: stderr
import asyncio, sys, io, re
async def inner(): await asyncio.sleep(1)
async def outer(): await inner()
async def fail(): raise ValueError("bad")
def r(x): return re.sub(r"0x[0-9a-f]+", "0x", repr(x))
async def main():
    t = asyncio.create_task(outer(), name="out")
    print(r(t)); print(len(t.get_stack())); await asyncio.sleep(0)
    print(r(t), [f.f_code.co_name for f in t.get_stack()], len(t.get_stack(limit=1)), len(t.get_stack(limit=0)))
    s = io.StringIO(); t.print_stack(file=s); print(s.getvalue()); s = io.StringIO(); t.print_stack(limit=1, file=s); print(s.getvalue())
    t.cancel("m"); print(r(t)); await asyncio.wait([t]); print(r(t), t.get_stack()); t.print_stack(file=sys.stdout)
    f = asyncio.create_task(fail()); await asyncio.wait([f]); print(r(f)); f.print_stack(file=sys.stdout); print(len(f.get_stack())); f.exception()
    fut = asyncio.get_running_loop().create_future(); print(r(fut)); fut.add_done_callback(print); print(r(fut)); fut.add_done_callback(main); print(r(fut)); fut.add_done_callback(lambda f: 1); print(r(fut)); print(fut.remove_done_callback(print), fut.remove_done_callback(main)); fut.set_result([1, 2]); print(r(fut)); await asyncio.sleep(0)
    g = asyncio.gather(asyncio.sleep(0)); print(r(g)); await g; print(r(g)); await asyncio.sleep(2)
    loop = asyncio.get_running_loop(); h = loop.call_soon(print, "x", 1); print(r(h)); h.cancel(); print(r(h), h.cancelled()); h = loop.call_later(2, main.__class__, 3); print(r(h), h.when() == loop.time() + 2); h.cancel(); print(r(h)); print(r(loop.call_soon(asyncio.Event().set))); import functools; print(r(loop.call_soon(functools.partial(print, 1, end="\n")))); await asyncio.sleep(0)
    fut.cancel(); print(fut.cancelled()); c = fail(); print(r(c)); c.close(); t = asyncio.create_task(inner(), name=5); print(t.get_name(), r(t)); t.set_name(("a", 1)); print(t.get_name()); await t
    print(r(asyncio.timeout(1)), r(asyncio.Runner.__init__)[:9], asyncio.Task.__module__, asyncio.Future.__qualname__, asyncio.isfuture(t), asyncio.iscoroutine(c), asyncio.iscoroutinefunction(main))
asyncio.run(main())
