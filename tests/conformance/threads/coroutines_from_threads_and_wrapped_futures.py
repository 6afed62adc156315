# compare: stderr
import asyncio, threading, time, concurrent.futures
async def slow(n): await asyncio.sleep(n); return n
async def bad(): raise KeyError("thread")
async def main():
    loop = asyncio.get_running_loop(); out = []
    def worker():
        f = asyncio.run_coroutine_threadsafe(slow(1), loop); out.append(f.result())
        f = asyncio.run_coroutine_threadsafe(bad(), loop)
        try: f.result()
        except KeyError as e: out.append(repr(e))
        f = asyncio.run_coroutine_threadsafe(slow(9), loop)
        try: f.result(timeout=1)
        except TimeoutError: out.append(("timeout", f.cancel(), f.cancelled()))
        f = asyncio.run_coroutine_threadsafe(slow(5), loop); loop.call_soon_threadsafe(lambda: [t.cancel() for t in asyncio.all_tasks() if t.get_coro().__name__ == "slow"])
        try: f.result()
        except concurrent.futures.CancelledError as e: out.append(type(e).__name__)
        try: asyncio.get_running_loop()
        except RuntimeError as e: out.append(str(e))
        try: asyncio.get_event_loop()
        except RuntimeError as e: out.append(str(e))
        try: asyncio.run_coroutine_threadsafe(5, loop)
        except TypeError as e: out.append(str(e))
        out.append(asyncio.run(slow(2))); out.append(time.monotonic())
    await asyncio.to_thread(worker); print(out, loop.time())
    cf = concurrent.futures.Future(); af = asyncio.wrap_future(cf); loop.call_later(1, cf.set_result, 7); print(await af); cf = concurrent.futures.Future(); af = asyncio.wrap_future(cf); af.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); print(cf.cancelled()); cf = concurrent.futures.Future(); af = asyncio.wrap_future(cf); cf.set_exception(OSError("o"))
    try: await af
    except OSError as e: print(e)
    print(asyncio.wrap_future(af) is af)
    try: asyncio.wrap_future(3)
    except AssertionError as e: print(e)
    j = loop.run_in_executor(None, time.sleep, 2); j.cancel()
    try: await j
    except asyncio.CancelledError: print("job cancelled", loop.time())
    with concurrent.futures.ThreadPoolExecutor(1) as p:
        a = loop.run_in_executor(p, time.sleep, 1); b = loop.run_in_executor(p, print, "never"); await asyncio.sleep(0); print(b.cancel()); await a
    try: await loop.run_in_executor(p, print)
    except RuntimeError as e: print(e)
    await loop.shutdown_default_executor()
    try: await asyncio.to_thread(print)
    except RuntimeError as e: print(e)
asyncio.run(main())
