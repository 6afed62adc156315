import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.5, 1, 1.5):
        queue = asyncio.Queue()
        handle = loop.call_later(delay, queue.put_nowait, 'item')
        try:
            print(delay, await asyncio.wait_for(queue.get(), 1), queue.qsize())
        except TimeoutError:
            print(delay, 'timeout', queue.qsize(), handle.cancelled())
            await asyncio.sleep(1)
            print(queue.qsize())
        queue = asyncio.Queue()
        loop.call_later(delay, queue.put_nowait, 'item')
        try:
            async with asyncio.timeout(1):
                print(delay, await queue.get(), queue.qsize())
        except TimeoutError:
            print(delay, 'timeout', queue.qsize())


asyncio.run(main())
