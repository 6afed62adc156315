import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for exception in (ValueError, ValueError('x'), asyncio.CancelledError, asyncio.CancelledError('msg'),
                      ExceptionGroup('g', [ValueError(1)]), KeyboardInterrupt, GeneratorExit, asyncio.TimeoutError):
        future = loop.create_future()
        future.set_exception(exception)
        print(future.cancelled(), future.done(), repr(future.exception()))
        try:
            await future
        except BaseException as error:
            print('raised', repr(error))


asyncio.run(main())
