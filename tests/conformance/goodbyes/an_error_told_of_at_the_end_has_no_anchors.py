# compare: stderr
# The module traceback imports `ast` to find the operator in a line, which fails once the modules have gone.
import asyncio


async def divide():
    1 / 0


async def add():
    print('adding'); return 1 + None


async def main():
    global tasks
    tasks = [asyncio.ensure_future(divide()), asyncio.ensure_future(add())]
    await asyncio.sleep(0)


asyncio.run(main())
print('the end')
