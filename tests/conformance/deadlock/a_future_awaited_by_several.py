import asyncio


async def waits(name, future):
    try:
        await future
    finally:
        print('never')


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waits(n, future)) for n in 'ab']
    print('before')
    await asyncio.gather(*tasks)


asyncio.run(main())
