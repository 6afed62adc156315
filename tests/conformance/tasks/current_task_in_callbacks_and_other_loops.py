import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.current_task() is not None, asyncio.current_task(loop=loop).get_name())
    loop.call_soon(lambda: print('in a callback', asyncio.current_task()))
    other = asyncio.new_event_loop()
    print(asyncio.current_task(other), asyncio.all_tasks(other))
    waiting = other.create_task(asyncio.sleep(0, 'x'), name='other')
    print([t.get_name() for t in asyncio.all_tasks(other)], len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    asyncio.get_running_loop()._scheduled
    asyncio._set_running_loop(None)
    try:
        print(other.run_until_complete(waiting))
    finally:
        asyncio._set_running_loop(loop)
    other.close()


asyncio.run(main())
