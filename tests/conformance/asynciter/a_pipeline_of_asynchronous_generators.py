import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def even(source):
    async for x in source:
        if x % 2 == 0:
            yield x


async def batched(source, size):
    batch = []
    async for x in source:
        batch.append(x)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def main():
    async for batch in batched(even(numbers(11)), 2):
        print(batch, f"{asyncio.get_running_loop().time():.1f}")
    merged = [x async for source in async_sources() async for x in source]
    print(merged)
    print({k: v async for k, v in pairs() if v}, sum([x async for x in even(numbers(6))]))


async def async_sources():
    for n in (1, 2, 3):
        yield numbers(n)


async def pairs():
    for i, c in enumerate("abc"):
        yield c, i


asyncio.run(main())
