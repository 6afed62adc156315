import asyncio


async def waits(name, event, log):
    try:
        log.append((name, await event.wait(), event.is_set()))
    except asyncio.CancelledError:
        log.append((name, 'cancelled'))


async def main():
    event, log = asyncio.Event(), []
    tasks = [asyncio.create_task(waits(n, event, log)) for n in 'abc']
    await asyncio.sleep(0)
    event.set()
    event.clear()
    tasks[1].cancel()
    late = asyncio.create_task(waits('late', event, log))
    await asyncio.sleep(0.1)
    print(log, late.done())
    event.set()
    await late
    print(log)
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.1)
    except TimeoutError:
        print('timeout')


asyncio.run(main())
