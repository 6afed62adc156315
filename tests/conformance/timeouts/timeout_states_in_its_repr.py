import asyncio


async def main():
    t = asyncio.timeout(5)
    print(t)
    async with t:
        print(t)
        t.reschedule(asyncio.get_running_loop().time() - 1)
        print(t)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(t, asyncio.current_task().cancelling())
    print('never')


try:
    asyncio.run(main())
except TimeoutError as error:
    print(repr(error))
