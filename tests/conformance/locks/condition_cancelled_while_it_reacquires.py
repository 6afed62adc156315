import asyncio


async def waiter(name, condition, log):
    try:
        async with condition:
            await condition.wait()
            log.append(name)
    except asyncio.CancelledError as error:
        log.append((name, 'cancelled', error.args, condition.locked()))
        raise


async def main():
    for cancel_at in ('waiting', 'notified', 'reacquiring'):
        condition, log = asyncio.Condition(), []
        tasks = [asyncio.create_task(waiter(n, condition, log)) for n in 'ab']
        await asyncio.sleep(0)
        if cancel_at == 'waiting':
            tasks[0].cancel(cancel_at)
        async with condition:
            condition.notify()
            if cancel_at == 'notified':
                tasks[0].cancel(cancel_at)
            await asyncio.sleep(0.1)
            if cancel_at == 'reacquiring':
                tasks[0].cancel(cancel_at)
            await asyncio.sleep(0.1)
            log.append('lock given back')
        await asyncio.sleep(0.1)
        async with condition:
            condition.notify_all()
        await asyncio.gather(*tasks, return_exceptions=True)
        print(cancel_at, log, condition.locked())


asyncio.run(main())
