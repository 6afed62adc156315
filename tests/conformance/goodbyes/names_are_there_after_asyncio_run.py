import asyncio


class Session:
    def __del__(self):
        log(f'session over, {opened} opened')


def log(text):
    print('log:', text)


async def main():
    global opened
    opened += 1
    await asyncio.sleep(1)
    return Session()

opened = 0
session = asyncio.run(main())
print('bye')
