"""The traceback of a task's exception goes to the first who asks for the result; who asks again gets a new one."""
import asyncio
import traceback


def told(who):
    print(who)
    print(traceback.format_exc())


async def inner():
    raise ValueError("once")


async def job():
    await inner()


async def waiter(task, who):
    try:
        await task
    except ValueError:
        told(who)


async def main():
    task = asyncio.create_task(job())
    await asyncio.wait([task])
    for attempt in range(2):
        try:
            task.result()
        except ValueError:
            told(f"result {attempt}")
    await waiter(task, "awaited later")
    shared = asyncio.create_task(job())
    await asyncio.gather(waiter(shared, "first"), waiter(shared, "second"))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("k"))
    for attempt in range(2):
        try:
            await future
        except KeyError:
            told(f"future {attempt}")


asyncio.run(main())
