import asyncio


async def keeper(future, delay, value):
    await asyncio.sleep(delay)
    if not future.cancelled():
        future.set_result(value)
    print("kept at", asyncio.get_running_loop().time())


async def waiter(name, future):
    print(name, "waits")
    result = await future
    print(name, "got", result)
    return result


async def main():
    future = asyncio.Future()
    print(asyncio.isfuture(future), asyncio.isfuture(42), asyncio.iscoroutine(future))
    tasks = [asyncio.create_task(waiter(n, future)) for n in ("a", "b", "c")]
    asyncio.create_task(keeper(future, 2, "promise"))
    await asyncio.sleep(1)
    print(future.done())
    print(await asyncio.gather(*tasks), await future)


asyncio.run(main())
