import asyncio
import sys


async def inner():
    await asyncio.sleep(0.1)
    raise ValueError('inner')


async def failing():
    await inner()


async def fine():
    await asyncio.sleep(0)


async def main():
    a, b, c = asyncio.create_task(failing()), asyncio.create_task(fine()), asyncio.create_task(fine())
    a.print_stack(file=sys.stdout)
    await asyncio.sleep(0.05)
    a.print_stack(file=sys.stdout)
    a.print_stack(limit=1, file=sys.stdout)
    await asyncio.wait([a, b])
    a.print_stack(file=sys.stdout)
    a.print_stack(limit=1, file=sys.stdout)
    print([f.f_code.co_name for f in a.get_stack(limit=1)], [f.f_code.co_name for f in a.get_stack()])
    b.print_stack(file=sys.stdout)
    print(a.exception())
    for call in (lambda: a.get_stack(1), lambda: a.print_stack(sys.stdout), lambda: a.get_stack(limt=1)):
        try:
            call()
        except TypeError as error:
            print(error)


asyncio.run(main())
