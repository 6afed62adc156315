# A program that looks into the loop's queues finds handles there, and what it does to them counts.
import asyncio


async def sleeper(delay):
    try:
        return await asyncio.sleep(delay, f'slept {delay}')
    except asyncio.CancelledError:
        print('cancelled', delay)
        raise


def shown(handles):
    return sorted((round(h.when(), 6), h.cancelled()) for h in handles)


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(sleeper(n)) for n in (1, 2, 3)]
    print('ready', len(loop._ready), {type(h).__name__ for h in loop._ready})
    await asyncio.sleep(0)
    handles = list(loop._scheduled)
    print(shown(handles))

    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('after a task was cancelled', shown(handles))

    by_time = {h.when(): h for h in handles}
    by_time[2.0].cancel()
    done, pending = await asyncio.wait(tasks, timeout=5)
    print(len(done), len(pending), loop.time(), shown(handles))
    print(tasks[2].result())

    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


async def resolved_by_hand():
    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    task._fut_waiter.set_result('by hand')
    print(await task, asyncio.get_running_loop().time())
    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    waiter = task._fut_waiter
    print(waiter._result, waiter.done())
    await task
    print(waiter._result, waiter.done())


asyncio.run(main())
asyncio.run(resolved_by_hand())
