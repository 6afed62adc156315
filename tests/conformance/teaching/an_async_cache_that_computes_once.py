import asyncio
from functools import wraps


def async_cache(func):
    futures = {}

    @wraps(func)
    async def wrapper(*args):
        if args not in futures:
            futures[args] = asyncio.ensure_future(func(*args))
        return await asyncio.shield(futures[args])

    wrapper.futures = futures
    return wrapper


@async_cache
async def expensive(x):
    print(f"computing {x}")
    await asyncio.sleep(1)
    if x < 0:
        raise ValueError(x)
    return x ** 2


async def client(n, x):
    try:
        print(n, await expensive(x), asyncio.get_running_loop().time())
    except ValueError as e:
        print(n, "error", e)


async def main():
    await asyncio.gather(client("a", 3), client("b", 3), client("c", -1), client("d", -1), client("e", 4))
    impatient = asyncio.create_task(client("f", 5))
    await asyncio.sleep(0.5)
    impatient.cancel()
    await client("g", 5)
    print(sorted(expensive.futures))


asyncio.run(main())
