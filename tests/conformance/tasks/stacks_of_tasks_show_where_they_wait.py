import asyncio
import sys


async def inner():
    await asyncio.sleep(5)


async def outer():
    await inner()


async def failing():
    await asyncio.sleep(0)
    raise ValueError("x")


async def main():
    t = asyncio.create_task(outer())
    f = asyncio.create_task(failing())
    await asyncio.sleep(1)
    for task in (t, f):
        for frame in task.get_stack():
            print(frame.f_code.co_name, frame.f_lineno)
    print(t.get_coro().__name__, t.get_coro().cr_frame.f_lineno)
    t.print_stack(file=sys.stdout)
    f.exception()
    t.cancel()


asyncio.run(main())
