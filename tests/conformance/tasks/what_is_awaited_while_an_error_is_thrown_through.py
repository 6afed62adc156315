# While an exception is thrown through an await, that await is still what the coroutine waits for; a sleep that has ended
# refuses a second throw as every coroutine does.
import asyncio
import inspect


async def inner():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print(repr(error), task.get_coro().cr_await is middle_one, middle_one.cr_running, middle_one.cr_await is not None)
    print(task.get_coro().cr_await is middle_one, task.get_coro().cr_running)
    await asyncio.sleep(0)
    print(task.get_coro().cr_await is None, task.get_coro().cr_running)


async def middle():
    await inner()


async def outer():
    global middle_one
    middle_one = middle()
    await middle_one


def numbers():
    try:
        yield 1
    except ValueError:
        print(all_numbers.gi_yieldfrom is not None, all_numbers.gi_running)
    yield 2


def delegate():
    yield from numbers()


async def a_closed_sleep():
    sleeping = asyncio.create_task(asyncio.sleep(3))
    await asyncio.sleep(0)
    for _ in range(2):
        try:
            sleeping.get_coro().throw(KeyError("in"))
        except (KeyError, RuntimeError) as error:
            print(repr(error), inspect.getcoroutinestate(sleeping.get_coro()))
    sleeping.cancel()
    print(await asyncio.gather(sleeping, return_exceptions=True))


async def main():
    global task
    task = asyncio.create_task(outer())
    await asyncio.sleep(1)
    task.cancel("enough")
    await task
    await a_closed_sleep()


asyncio.run(main())
all_numbers = delegate()
next(all_numbers)
all_numbers.throw(ValueError)
