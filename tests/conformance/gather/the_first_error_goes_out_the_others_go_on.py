# compare: stderr
import asyncio

async def fail(d, text):
    await asyncio.sleep(d)
    raise ValueError(text)

async def ok(d, x):
    await asyncio.sleep(d)
    print("ok", x)
    return x

async def main():
    ts = [asyncio.create_task(ok(3, 3), name="three"), asyncio.create_task(fail(1, "one")), asyncio.create_task(fail(2, "two"))]
    try:
        await asyncio.gather(*ts)
    except ValueError as e:
        print("first", e)
    print([t.done() for t in ts])
    await asyncio.sleep(5)
    print([t.done() for t in ts], ts[2].exception())
    try:
        await asyncio.gather(ok(1, "inner"), asyncio.gather(fail(0, "deep"), ok(2, "b")))
    except ValueError as e:
        print("deep", e, e.__traceback__.tb_next is not None)
    f = asyncio.get_running_loop().create_future()
    f.cancel("me")
    try:
        await asyncio.gather(f, ok(1, "x"))
    except asyncio.CancelledError as e:
        print("child cancelled", e.args)
    print(await asyncio.gather(f, ok(1, "y"), return_exceptions=True))
    await asyncio.sleep(3)

asyncio.run(main())
