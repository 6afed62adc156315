import asyncio


async def leftover(n):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("leftover cancelled", n)
        await asyncio.sleep(n)
        print("leftover cleaned", n, asyncio.get_running_loop().time())
        raise


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


async def main():
    loop = asyncio.get_running_loop()
    for n in (3, 1, 2):
        asyncio.create_task(leftover(n))
    global kept
    kept = agen()
    print(await kept.__anext__())
    loop.call_soon(print, "soon, after main is done")
    loop.call_later(1.5, print, "a timer while leftovers clean up")
    loop.call_later(50, print, "never")
    return "main's result"


print(asyncio.run(main()))
