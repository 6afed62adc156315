# compare: stderr
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    done.set_result('done already')
    tasks = [asyncio.create_task(job(n)) for n in (1, 2)]
    for coro in asyncio.as_completed([done, *tasks]):
        print(await coro)
        if loop.time() > 0.5:
            break
    print([t.done() for t in tasks])
    await tasks[1]
    waiting = list(asyncio.as_completed([job(0.1), job(0.2)]))
    print(len(waiting), type(waiting[0]).__name__)
    print(await asyncio.gather(*waiting))
    twice = asyncio.create_task(job(0.1))
    print([await c for c in asyncio.as_completed([twice, twice])])


asyncio.run(main())
