import asyncio


async def raises(error):
    raise error


async def main():
    for error in (StopIteration('x'), StopIteration, StopAsyncIteration):
        try:
            await asyncio.create_task(raises(error))
        except BaseException as caught:
            print(repr(caught), repr(caught.__cause__))


asyncio.run(main())
