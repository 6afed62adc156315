import asyncio


class Gate:
    def __init__(self):
        self._waiters = []

    def __await__(self):
        future = asyncio.get_running_loop().create_future()
        self._waiters.append(future)
        result = yield from future
        return f"gate opened with {result}"

    def open(self, value):
        for future in self._waiters:
            if not future.done():
                future.set_result(value)


class Doubled(asyncio.Future):
    def result(self):
        return super().result() * 2


async def passer(gate, n):
    print(n, await gate)


async def main():
    gate = Gate()
    tasks = [asyncio.create_task(passer(gate, n)) for n in range(3)]
    await asyncio.sleep(1)
    gate.open("a key")
    await asyncio.gather(*tasks)
    f = Doubled()
    f.set_result(21)
    print(await f, f.result(), type(f).__name__)
    f = asyncio.Future()
    iterator = f.__await__()
    print(next(iterator) is f, f._asyncio_future_blocking)
    f.set_result("x")
    try:
        next(iterator)
    except StopIteration as e:
        print(e.value)
    with_await = asyncio.Future()
    try:
        list(with_await)
    except RuntimeError as e:
        print(type(e).__name__, e)
    f.set_result if False else None
    with_await.cancel()


asyncio.run(main())
