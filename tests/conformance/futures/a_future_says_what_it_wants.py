import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for make in [lambda: asyncio.Future(3), lambda: asyncio.Future(loop=3), lambda: asyncio.Future(lop=loop),
                 lambda: asyncio.Future(loop=None), lambda: asyncio.Future(loop=loop), lambda: asyncio.Future(loop='x'),
                 lambda: loop.create_future(1), lambda: asyncio.Future(loop, loop=loop)]:
        try:
            print(repr(make()))
        except Exception as error:
            print(type(error).__name__, error)
    future = loop.create_future()
    for call in [lambda: future.set_result(), lambda: future.set_exception(), lambda: future.set_exception(3),
                 lambda: future.set_exception(int), lambda: future.set_exception(StopIteration),
                 lambda: future.set_exception(StopIteration('x')), lambda: future.result(), lambda: future.exception(),
                 lambda: future.add_done_callback(), lambda: future.add_done_callback(print, 3),
                 lambda: future.remove_done_callback(), lambda: future.cancel('m'), lambda: future.cancel(mesg=3),
                 lambda: future.result(1), lambda: future.set_result(1, 2), lambda: future.set_result(result=1)]:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)
    print(future)


asyncio.run(main())
