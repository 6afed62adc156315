# compare: stderr
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    g = asyncio.gather(f, f, asyncio.sleep(0, "s"))
    print(type(g).__name__, g.done())
    loop.call_soon(f.set_result, "x")
    print(await g)
    e = asyncio.gather()
    print(e.done(), await e)
    try:
        await asyncio.gather(1)
    except TypeError as err:
        print(err)
    g = asyncio.gather(loop.create_future())
    try:
        g.set_result(1)
        print("set")
    except Exception as err:
        print(type(err), err)
    g2 = asyncio.gather(asyncio.sleep(1, 1), asyncio.sleep(2, 2))
    print(g2.cancel("bye"), g2.cancelled(), g2.done())
    try:
        await g2
    except asyncio.CancelledError as err:
        print("cancelled", err.args, g2.cancelled())
    print(g2.cancel())
    g3 = asyncio.gather(asyncio.sleep(1, 1), asyncio.sleep(2, 2), return_exceptions=True)
    g3.cancel("again")
    try:
        print(await g3)
    except asyncio.CancelledError as err:
        print("cancelled", err.args, g3.cancelled())

asyncio.run(main())
