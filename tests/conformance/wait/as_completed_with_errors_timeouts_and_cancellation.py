# compare: stderr
import asyncio
async def f(i, d, e=None):
    await asyncio.sleep(d)
    if e: raise e
    return i
async def main():
    loop = asyncio.get_running_loop()
    for c in asyncio.as_completed([f(1, 3), f(2, 1), f(3, 2, ValueError("x"))]):
        try: print(await c, loop.time())
        except ValueError as e: print("err", e, loop.time())
    try:
        for c in asyncio.as_completed([f(1, 1), f(2, 5)], timeout=2): print(await c, loop.time())
    except TimeoutError as e: print("timeout", repr(e), loop.time())
    await asyncio.sleep(5)
    try: list(asyncio.as_completed(f))
    except TypeError as e: print(e)
    co = f(1, 1)
    try: list(asyncio.as_completed(co))
    except TypeError as e: print(e)
    co.close()
    t = asyncio.create_task(f(9, 1)); its = list(asyncio.as_completed([t, t])); print(len(its), await its[0]); print(list(asyncio.as_completed([])))
    it = asyncio.as_completed([f(4, 1), f(5, 2)]); first = next(it); print(await first); second = asyncio.create_task(anext_(it)); await asyncio.sleep(0); second.cancel(); print(await asyncio.gather(second, return_exceptions=True))
    await asyncio.sleep(3)
async def anext_(it): return await next(it)
asyncio.run(main())
