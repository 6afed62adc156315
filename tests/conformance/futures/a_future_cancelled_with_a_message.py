import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for args, keywords in [((), {}), (('text',), {}) , ((), {'msg': 'text'}), ((), {'msg': None}), ((), {'msg': ValueError('x')})]:
        future = loop.create_future()
        try:
            print(future.cancel(*args, **keywords), future.cancel(msg='again'), future.cancelled(), future.done())
        except TypeError as error:
            print(error)
            continue
        for ask in (future.result, future.exception):
            try:
                ask()
            except asyncio.CancelledError as error:
                print(repr(error), error.args)
        try:
            await future
        except asyncio.CancelledError as error:
            print(repr(error))


asyncio.run(main())
