# compare: stderr
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(None)
    loop.call_soon(42, 'x')
    loop.call_soon('text')
    loop.call_later(0.1, [])
    await asyncio.sleep(0.2)
    print('end')


asyncio.run(main())
