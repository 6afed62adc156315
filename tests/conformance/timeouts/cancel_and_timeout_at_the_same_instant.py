import asyncio


async def victim(log):
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        log.append("timeout")
    except asyncio.CancelledError:
        log.append("cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    for order in (0, 1):
        log = []
        if order == 0:
            t = asyncio.create_task(victim(log))
            await asyncio.sleep(0)
            loop.call_at(loop.time() + 1, t.cancel)
        else:
            holder = []
            loop.call_at(loop.time() + 1, lambda: holder[0].cancel())
            t = asyncio.create_task(victim(log))
            holder.append(t)
        result = await asyncio.gather(t, return_exceptions=True)
        print(order, log, [repr(r) for r in result], t.cancelled())


asyncio.run(main())
