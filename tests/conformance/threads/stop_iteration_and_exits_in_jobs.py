import asyncio
import concurrent.futures


def raises(error):
    raise error


class Own(BaseException):
    pass


async def main():
    for error in (ValueError('v'), StopIteration('s'), Own('own'), asyncio.CancelledError('c'),
                  concurrent.futures.TimeoutError('t'), concurrent.futures.CancelledError('cc'), GeneratorExit('g')):
        try:
            await asyncio.wait_for(asyncio.to_thread(raises, error), 1)
        except BaseException as caught:
            print(repr(error), '->', repr(caught))


asyncio.run(main())
