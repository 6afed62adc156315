# compare: stderr
import asyncio
async def g(n, name="g"):
    try:
        for i in range(n): 
            yield i
            await asyncio.sleep(0)
    except GeneratorExit: print(name, "GE"); raise
    except BaseException as e: print(name, repr(e)); yield "caught"
    finally: print(name, "finally"); await asyncio.sleep(0.1); print(name, "finally2")
def show(e): print(type(e).__name__, e)
async def main():
    a = g(3); print(await anext(a), await a.asend(None), await a.athrow(ValueError("v")))
    try: print(await anext(a))
    except StopAsyncIteration as e: show(e)
    print(await anext(a, "default")); await a.aclose()
    a = g(3, "b"); await anext(a); await a.aclose(); await a.aclose()
    a = g(3, "c"); 
    try: await a.asend(1)
    except TypeError as e: show(e)
    await a.aclose()
    a = g(3, "d"); x = a.__anext__(); y = a.__anext__()
    try: x.send(None)
    except StopIteration as e: print(e.value)
    try: x.send(None)
    except RuntimeError as e: show(e)
    y.close()
    async def bad():
        try: yield 1
        finally: yield 2
    b = bad(); await anext(b)
    try: await b.aclose()
    except RuntimeError as e: show(e)
    async def two():
        await asyncio.sleep(1); yield 1
    t = two(); t1 = asyncio.create_task(t.__anext__()) if 0 else asyncio.create_task(anextc(t)); t2 = asyncio.create_task(anextc(t))
    print(await asyncio.gather(t1, t2, return_exceptions=True))
    async for i in g(5, "e"):
        if i == 1: break
    print("left"); await asyncio.sleep(1)
    k = asyncio.create_task(loopover()); await asyncio.sleep(0); k.cancel(); print(await asyncio.gather(k, return_exceptions=True))
    print([i async for i in g(3, "f")], {i: j async for i in g(1, "h") for j in [1]}, [await asyncio.sleep(0, i) for i in range(2)])
    gx = (i async for i in g(2, "i")); print(await anext(gx)); del gx; await asyncio.sleep(0.5)
    global keep; keep = g(3, "kept"); await anext(keep); print("main end")
async def anextc(t): return await anext(t)
async def loopover():
    async for i in g(9, "cancel"): await asyncio.sleep(1)
asyncio.run(main())
