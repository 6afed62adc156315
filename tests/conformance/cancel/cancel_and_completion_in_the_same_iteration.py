import asyncio


async def waits(future, log):
    try:
        log.append(await future)
    except asyncio.CancelledError:
        log.append('cancelled')
        raise
    return 'returned'


async def main():
    loop = asyncio.get_running_loop()
    for order in (('set', 'cancel'), ('cancel', 'set'), ('set', 'cancel', 'cancel'), ('set', 'cancel', 'uncancel')):
        log = []
        future = loop.create_future()
        task = asyncio.create_task(waits(future, log))
        await asyncio.sleep(0)
        for what in order:
            if what == 'set':
                if not future.done():
                    future.set_result('result')
            elif what == 'cancel':
                log.append(task.cancel())
            else:
                task.uncancel()
        try:
            log.append(await task)
        except asyncio.CancelledError:
            log.append('outside')
        print(order, log, future, task.cancelling())


asyncio.run(main())
