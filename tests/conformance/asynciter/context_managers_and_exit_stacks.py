# compare: stderr
# since: 3.11.7
import asyncio
class Res:
    def __init__(self, n, fail=""): self.n, self.fail = n, fail
    async def __aenter__(self): print("enter", self.n); await asyncio.sleep(0); assert "in" not in self.fail.split(), "enter fails"; return self
    async def __aexit__(self, t, e, tb): print("exit", self.n, t and t.__name__); await asyncio.sleep(0.1); 
from contextlib import *
@asynccontextmanager
async def cm(n):
    print("cm", n)
    try: yield n
    except ValueError as e: print("swallow", e)
    finally: await asyncio.sleep(0); print("cm end", n)
async def main():
    async with Res(1), Res(2) as r: print(r.n)
    try:
        async with Res(1), Res(2, "in"): print("no")
    except AssertionError as e: print(e)
    async with cm(1) as x: raise ValueError(x)
    async def victim():
        async with Res("v"), cm("c"): await asyncio.sleep(9)
    t = asyncio.create_task(victim()); await asyncio.sleep(0.1); t.cancel(); print(await asyncio.gather(t, return_exceptions=True))
    async with AsyncExitStack() as st:
        await st.enter_async_context(Res("s1")); st.push_async_callback(asyncio.sleep, 0); st.callback(print, "callback"); await st.enter_async_context(cm("s2")); st.push_async_exit(Res("s3")); raise ValueError("in stack")
    print("after"); s = AsyncExitStack(); await s.enter_async_context(Res("p")); s2 = s.pop_all(); await s.aclose(); print("moved"); await s2.aclose()
    async def g():
        try: yield 1; yield 2
        finally: print("g closed")
    async with aclosing(g()) as a:
        async for i in a: print(i); break
    try:
        async with asyncio.timeout(1): 
            async with Res("t"): await asyncio.sleep(5)
    except TimeoutError: print("timeout")
    for bad in (3, cm): 
        try:
            async with bad: pass
        except TypeError as e: print(e)
    @asynccontextmanager
    async def twice(): yield 1; yield 2
    try:
        async with twice(): pass
    except RuntimeError as e: print(e)
    @asynccontextmanager
    async def none():
        if 0: yield
    try:
        async with none(): pass
    except RuntimeError as e: print(e)
    async with nullcontext(4) as n: print(n)
    @cm("deco")
    async def decorated(): print("in deco"); return 5
    print(await decorated())
asyncio.run(main())
