import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def first(f):
        print('first', f.remove_done_callback(second))
        f.add_done_callback(third)

    def second(f):
        print('second runs all the same')

    def third(f):
        print('third')

    future.add_done_callback(first)
    future.add_done_callback(second)
    future.set_result(None)
    await asyncio.sleep(0)
    print('--')
    await asyncio.sleep(0)


asyncio.run(main())
