import asyncio


async def waiter(n, event):
    print("waiting", n, event.is_set())
    print("woken", n, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in range(3)]
    await asyncio.sleep(1)
    event.set()
    print("set", event.is_set())
    event.clear()
    print("cleared", event.is_set())
    await asyncio.gather(*tasks)
    event.set()
    print(await event.wait())
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 1)
    except TimeoutError:
        print("timeout")
    asyncio.get_running_loop().call_later(1, event.set)
    await event.wait()
    print(asyncio.get_running_loop().time())


asyncio.run(main())
