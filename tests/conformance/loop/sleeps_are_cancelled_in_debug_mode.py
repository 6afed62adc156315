# compare: stderr
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print('timeout')
    task = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(1)
    task.cancel('message')
    print(await asyncio.gather(task, return_exceptions=True))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        print('timeout')
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(5))
            raise ValueError
    except* ValueError as errors:
        print(errors.exceptions, asyncio.get_running_loop().time())


asyncio.run(main(), debug=True)
