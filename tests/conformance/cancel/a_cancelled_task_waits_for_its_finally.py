import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        print("clean-up starts", asyncio.get_running_loop().time())
        await asyncio.sleep(2)
        print("clean-up ends", asyncio.get_running_loop().time())


async def impatient(task):
    task.cancel()
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.5)
    except TimeoutError:
        print("it is still cleaning", task.done())
        task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the second cancel interrupts the clean-up", asyncio.get_running_loop().time())


async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    t = asyncio.create_task(worker())
    await asyncio.sleep(1)
    await impatient(t)


asyncio.run(main())
