import asyncio


async def runner(n, barrier):
    await asyncio.sleep(n)
    print("runner", n, "arrives", barrier.n_waiting, barrier.parties)
    position = await barrier.wait()
    print("runner", n, "starts as", position, asyncio.get_running_loop().time())


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(runner(n, barrier) for n in range(3)))
    print(barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(runner(n, barrier)) for n in range(2)]
    await asyncio.sleep(2)
    await barrier.abort()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(repr(result))
    print(barrier.broken)
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        print(repr(e))
    await barrier.reset()
    print(barrier.broken)
    async with asyncio.Barrier(1) as position:
        print("alone", position)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


asyncio.run(main())
