# compare: stderr
import asyncio
import re


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


async def main():
    for bad in (0, -1):
        try:
            asyncio.Barrier(bad)
        except ValueError as error:
            print(error)
    for bad in (lambda: asyncio.Barrier(), lambda: asyncio.Barrier('x'), lambda: asyncio.Barrier(1, 2)):
        try:
            bad()
        except TypeError as error:
            print(error)
    barrier = asyncio.Barrier(3)
    print(shown(barrier), barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(shown(barrier), barrier.n_waiting)
    print(await barrier.wait(), shown(barrier))
    print(await asyncio.gather(*tasks), shown(barrier), barrier.n_waiting)
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.abort()
    print(shown(barrier), barrier.broken)
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(repr(result), isinstance(result, RuntimeError))
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(repr(error))
    await barrier.reset()
    print(shown(barrier), barrier.broken)
    single = asyncio.Barrier(1)
    async with single as position:
        print(position)
    try:
        barrier.parties = 3
    except AttributeError as error:
        print(error)


asyncio.run(main())
