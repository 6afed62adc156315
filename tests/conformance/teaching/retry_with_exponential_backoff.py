import asyncio
import functools
import random


class Unavailable(Exception):
    """The service does not answer."""


def retry(times, base=0.1, exceptions=(Exception,)):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, times + 1):
                try:
                    return await func(*args, **kwargs)
                except exceptions as e:
                    print(f"{func.__name__}{args}: attempt {attempt} failed: {e!r}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(delay + random.random() * 0.01)
                    delay *= 2
        return wrapper
    return decorator


@retry(4, exceptions=(Unavailable, TimeoutError))
async def call(name, fail):
    await asyncio.sleep(0.05)
    if random.random() < fail:
        raise Unavailable(name)
    return f"{name} ok"


async def main():
    results = await asyncio.gather(*(call(n, f) for n, f in (("a", 0.5), ("b", 0.9), ("c", 0.0), ("d", 1.0))), return_exceptions=True)
    for r in results:
        print(repr(r))
    print(call.__name__, round(asyncio.get_running_loop().time(), 4))


asyncio.run(main())
