import asyncio


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'swallowed'


async def fails():
    await asyncio.sleep(1)
    raise ValueError


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            a = group.create_task(swallows())
            b = group.create_task(fails())
            c = group.create_task(asyncio.sleep(0.5, 'quick'))
            d = group.create_task(asyncio.sleep(5))
    except* ValueError:
        print(a.result(), c.result(), d.cancelled(), repr(b.exception()), a.cancelling())
    async with asyncio.TaskGroup() as group:
        a = group.create_task(asyncio.sleep(10))
        b = group.create_task(asyncio.sleep(1, 'b'))
        asyncio.get_running_loop().call_later(0.5, a.cancel)
    print(a.cancelled(), b.result(), 'a cancelled child is no error')


asyncio.run(main())
