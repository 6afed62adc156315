# compare: stderr
import asyncio


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


async def job():
    noisy = Noisy('local')
    try:
        await asyncio.sleep(10)
    finally:
        print('finally')
        inner = Noisy('inner')


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    task.cancel()
    print('asked')
    try:
        await task
    except asyncio.CancelledError as error:
        print('caught')
        kept = error
    print('before')
    del kept
    print('task kept')
    del task
    print('main ends')


asyncio.run(main())
