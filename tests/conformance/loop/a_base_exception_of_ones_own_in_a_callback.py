# compare: stderr
import asyncio


class Stop(BaseException):
    pass


def stop():
    raise Stop('no Exception')


async def main():
    asyncio.get_running_loop().call_soon(stop)
    await asyncio.sleep(0.1)
    print('the loop reported it and went on')


asyncio.run(main())
