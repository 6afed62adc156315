import asyncio
import traceback


def fail():
    raise ValueError('made here')


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        fail()
    except ValueError as error:
        future.set_exception(error)
    for _ in range(3):
        try:
            await future
        except ValueError as error:
            print([frame.name for frame in traceback.extract_tb(error.__traceback__)], error.__context__)
    try:
        try:
            raise KeyError('k')
        except KeyError:
            future.result()
    except ValueError as error:
        print(repr(error.__context__), error is future.exception())


asyncio.run(main())
