import asyncio


async def attempt(n):
    await asyncio.sleep(0.6)
    raise ConnectionError(f"attempt {n}")


async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 2
    n = 0
    while True:
        n += 1
        try:
            async with asyncio.timeout_at(deadline):
                await attempt(n)
        except ConnectionError as e:
            print(e, loop.time())
        except TimeoutError:
            print("gave up after", n, "at", loop.time())
            break


asyncio.run(main())
