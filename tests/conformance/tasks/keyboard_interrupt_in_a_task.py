# compare: stderr
import asyncio


async def child():
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt


async def main():
    task = asyncio.create_task(child())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('main cancelled', task.done())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('interrupted')
