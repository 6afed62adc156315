import asyncio

DONE = object()


async def source(out, n):
    for i in range(n):
        await asyncio.sleep(0.1)
        await out.put(i)
    await out.put(DONE)


async def stage(name, func, inp, out, delay):
    while (item := await inp.get()) is not DONE:
        await asyncio.sleep(delay)
        result = func(item)
        print(f"{name}: {item} -> {result}")
        await out.put(result)
    await out.put(DONE)


async def sink(inp):
    results = []
    while True:
        item = await inp.get()
        if item is DONE:
            return results
        results.append(item)


async def main():
    a, b, c = (asyncio.Queue(1) for _ in range(3))
    *_, results = await asyncio.gather(
        source(a, 5),
        stage("square", lambda x: x * x, a, b, 0.15),
        stage("text", "<{}>".format, b, c, 0.05),
        sink(c),
    )
    print(results, f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
