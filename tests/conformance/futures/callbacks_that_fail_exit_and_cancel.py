# compare: stderr
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.current_task()
    future.add_done_callback(lambda f: 1 / 0)
    future.add_done_callback(lambda f: print('second', f.result()))
    future.add_done_callback(lambda f: task.cancel('by a callback'))
    future.add_done_callback(lambda: print('wrong number of arguments'))
    future.set_result('r')
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(error.args)
    exits = loop.create_future()
    exits.add_done_callback(lambda f: exit(f.result()))
    exits.set_result(4)
    await asyncio.sleep(1)


asyncio.run(main())
