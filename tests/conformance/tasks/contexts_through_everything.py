# compare: stderr
import asyncio, contextvars, threading
v = contextvars.ContextVar("v", default="d")
def show(tag): print(tag, v.get())
async def child(tag): show(tag); v.set(tag); await asyncio.sleep(0); show(tag)
async def gen():
    v.set("gen"); yield v.get(); yield v.get()
async def main():
    loop = asyncio.get_running_loop(); v.set("main"); await child("direct"); await asyncio.create_task(child("task")); show("after task")
    await asyncio.gather(child("g1"), child("g2")); show("after gather"); await asyncio.wait_for(child("wf"), 1); show("after wf"); await asyncio.shield(child("sh")); show("x")
    await asyncio.to_thread(show, "thread"); await loop.run_in_executor(None, show, "executor"); c = contextvars.copy_context(); await loop.run_in_executor(None, c.run, show, "run")
    loop.call_soon(show, "soon"); loop.call_later(0, show, "later"); v.set("changed"); loop.call_soon(show, "soon2", context=c); await asyncio.sleep(0.1)
    f = loop.create_future(); f.add_done_callback(lambda f: show("cb")); f.add_done_callback(lambda f: show("cb2"), context=c); v.set("third"); f.set_result(1); await f; await asyncio.sleep(0)
    async for x in gen(): print(x, v.get()); v.set("loop")
    tok = v.set("tok"); print(tok.old_value, tok.var is v); v.reset(tok); show("reset")
    for bad in (lambda: v.reset(tok), lambda: c.run(v.reset, v.set("q")), lambda: c.run(c.run, print), lambda: contextvars.ContextVar("n").get(), lambda: c["x"], lambda: c[contextvars.ContextVar("y")]):
        try: bad()
        except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0].split("<ContextVar")[0])
    print(v in c, c.get(v), len(c) >= 1, list(c.keys())[0] is v, c.copy() == c, c == contextvars.Context())
    t = threading.Thread(target=show, args=("plain thread",)); t.start(); t.join()
    async with asyncio.TaskGroup() as tg: tg.create_task(child("tg"), context=c); tg.create_task(child("tg2"))
    print(c[v], v.get())
asyncio.run(main()); show("module")
with asyncio.Runner() as r: r.run(child("r1")); r.run(child("r2")); show("outside"); print(r._context[v] if hasattr(r, "_context") else "")
