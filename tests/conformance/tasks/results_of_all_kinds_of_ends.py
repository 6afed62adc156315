import asyncio


class Own(BaseException):
    pass


async def ends(how):
    await asyncio.sleep(0)
    if isinstance(how, BaseException):
        raise how
    return how


async def main():
    for how in (1, None, ValueError('v'), asyncio.CancelledError('by hand'), Own('own'), StopAsyncIteration('s'),
                GeneratorExit('g'), TimeoutError('t'), ExceptionGroup('g', [ValueError(1)])):
        task = asyncio.create_task(ends(how))
        done, _ = await asyncio.wait([task])
        print(task.done(), task.cancelled(), task.cancelling())
        try:
            print(repr(task.exception()))
        except BaseException as error:
            print('exception() raises', repr(error))
        try:
            print(task.result())
        except BaseException as error:
            print('result() raises', repr(error))


asyncio.run(main())
