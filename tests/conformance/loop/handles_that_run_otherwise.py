# A program puts a function of its own in the place of Handle._run, to see what the loop runs.
import asyncio
import time

run = asyncio.Handle._run


def watched(handle):
    print(f'{asyncio.get_running_loop().time() - began:.2f}', type(handle).__name__)
    return run(handle)


asyncio.Handle._run = watched


async def nap(seconds):
    await asyncio.sleep(seconds)
    if seconds > 0.15:
        raise ValueError(seconds)
    return seconds


async def main():
    global began
    began = asyncio.get_running_loop().time()
    print(await asyncio.gather(nap(0.1), nap(0.2), return_exceptions=True))
    asyncio.get_running_loop().set_debug(True)
    asyncio.get_running_loop().call_soon(time.sleep, 0.3)
    await asyncio.sleep(0)
    await asyncio.sleep(0)

began = 0
asyncio.run(main())
asyncio.Handle._run = run
asyncio.Handle.label = property(lambda handle: 'a handle')


async def after():
    handle = asyncio.get_running_loop().call_soon(print, 'as before')
    print(handle.label)
    await asyncio.sleep(0)

asyncio.run(after())
