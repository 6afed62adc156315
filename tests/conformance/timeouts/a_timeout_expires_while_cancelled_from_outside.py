import asyncio


async def worker(clean_up):
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as error:
                print('  inside', error.args)
                if clean_up:
                    await asyncio.sleep(clean_up)
                raise
    except TimeoutError:
        print('  timeout')
    return asyncio.current_task().cancelling()


async def main():
    loop = asyncio.get_running_loop()
    for when in (0.5, 1, 1.2):
        for clean_up in (0, 0.3, 1):
            task = asyncio.create_task(worker(clean_up))
            loop.call_later(when, task.cancel, 'outside')
            try:
                print(when, clean_up, await task, task.cancelling())
            except asyncio.CancelledError as error:
                print(when, clean_up, 'cancelled', error.args, task.cancelling())


asyncio.run(main())
