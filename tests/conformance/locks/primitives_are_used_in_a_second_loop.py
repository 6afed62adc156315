# compare: stderr
import asyncio
import re

def show(e): print(type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))

lock = asyncio.Lock(); ev = asyncio.Event(); q = asyncio.Queue(1); sem = asyncio.Semaphore(1); cond = asyncio.Condition()

async def use():
    await lock.acquire()
    await sem.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 1)
    except TimeoutError: print("bound")
    for c in (ev.wait(), q.get(), sem.acquire()):
        try:
            await asyncio.wait_for(c, 1)
        except TimeoutError: print("bound")

asyncio.run(use())

async def other():
    for c in (lock.acquire, ev.wait, q.get, sem.acquire):
        try:
            print(await asyncio.wait_for(c(), 1))
        except Exception as e:
            show(e)

asyncio.run(other())
for cls in (asyncio.Lock, asyncio.Event, asyncio.Semaphore, asyncio.Condition, asyncio.Queue):
    try:
        cls(loop=None)
    except TypeError as e:
        print(e)
