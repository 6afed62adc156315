# compare: stderr
import asyncio


async def job(n):
    return n


coro = job(1)
try:
    asyncio.gather(coro)
except RuntimeError as error:
    print(error)
coro.close()
loop = asyncio.new_event_loop()
futures = [loop.create_future() for _ in range(2)]
group = asyncio.gather(*futures)
print(group.get_loop() is loop)
for n, future in enumerate(futures):
    loop.call_later(n, future.set_result, n)
print(loop.run_until_complete(group))
tasks = [loop.create_task(job(n)) for n in range(3)]
print(loop.run_until_complete(asyncio.gather(*tasks)))
loop.close()
