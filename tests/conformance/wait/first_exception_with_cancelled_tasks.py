import asyncio


async def job(n, how=None):
    await asyncio.sleep(n)
    if how == 'fail':
        raise ValueError(n)
    if how == 'cancel':
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    return n


async def main():
    loop = asyncio.get_running_loop()
    for hows in [('cancel', 'fail', None), (None, 'cancel', None), ('fail', None, None), (None, None, 'fail')]:
        tasks = [asyncio.create_task(job(n + 1, how)) for n, how in enumerate(hows)]
        start = loop.time()
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        print(hows, [t in done for t in tasks], loop.time() - start)
        if pending:
            await asyncio.wait(pending)


asyncio.run(main())
