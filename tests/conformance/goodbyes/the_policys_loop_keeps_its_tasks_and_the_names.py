# compare: stderr
# A loop that the policy still has is held from outside of all modules: its tasks say nothing at the end, and neither does
# what the names of the program hold, as a task leads to them.
import asyncio


class Told:
    def __del__(self):
        print('told')


async def wait_long():
    here = Told()
    await asyncio.sleep(3)
    return here


async def main():
    asyncio.create_task(wait_long())
    await asyncio.sleep(0)
    print('main is over')


there = Told()
loop = asyncio.get_event_loop()
named = loop.create_task(wait_long())
loop.run_until_complete(main())
loop.create_task(wait_long())
undefined
