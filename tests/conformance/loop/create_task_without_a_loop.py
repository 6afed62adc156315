# compare: stderr
import asyncio


async def job():
    pass


for call in [asyncio.create_task, asyncio.current_task, asyncio.all_tasks, asyncio.timeout]:
    coro = job()
    try:
        if call is asyncio.create_task:
            call(coro)
        elif call is asyncio.timeout:
            print(call(3))
        else:
            call()
    except RuntimeError as error:
        print(error)
    coro.close()
coro = job()
coro2 = job()
try:
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)
del coro
print('end')
coro2.close()
