import asyncio


def handler(loop, context):
    print({key: type(value).__name__ for key, value in context.items()}, context['message'].split('(')[0])


async def fails():
    raise ValueError('task')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    loop.call_later(0.1, int, 'x')
    asyncio.create_task(fails())
    future = loop.create_future()
    future.set_exception(KeyError())
    del future
    done = loop.create_future()
    done.add_done_callback(lambda f: [][0])
    done.set_result(1)
    await asyncio.sleep(0.2)
    lost = asyncio.create_task(asyncio.sleep(10))
    loop.call_exception_handler({'message': 'own', 'task': lost, 'x': 1})
    lost.cancel()


asyncio.run(main())
