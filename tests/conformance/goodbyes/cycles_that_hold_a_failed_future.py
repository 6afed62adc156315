# compare: stderr
import asyncio
import gc


class Box:
    pass


async def main():
    loop = asyncio.get_running_loop()
    box = Box()
    box.itself = box
    box.future = loop.create_future()
    box.future.set_exception(ValueError('in the box'))
    del box
    print('before')
    gc.collect()
    print('after')


asyncio.run(main())
