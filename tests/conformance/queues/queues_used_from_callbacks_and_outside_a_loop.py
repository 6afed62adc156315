import asyncio

queue = asyncio.Queue(2)
queue.put_nowait('before the loop')
print(queue.qsize(), queue.get_nowait(), queue.empty())
try:
    queue.get_nowait()
except asyncio.QueueEmpty:
    print('empty')


async def main():
    loop = asyncio.get_running_loop()
    for n in range(3):
        loop.call_later(n, queue.put_nowait, n)
    for _ in range(3):
        print(await queue.get(), loop.time())
    loop.call_soon(lambda: print(queue.get_nowait()))
    queue.put_nowait('for the callback')
    await asyncio.sleep(0)
    loop.call_later(1, lambda: print('getter', queue.get_nowait()))
    await queue.put(1)
    await queue.put(2)
    await queue.put(3)
    print('a callback made room', loop.time(), queue.qsize())


asyncio.run(main())
