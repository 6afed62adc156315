# compare: stderr
import asyncio
import concurrent.futures
import threading
import time


def name():
    time.sleep(0.1)
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(loop.run_in_executor(None, name) for _ in range(3))))
    own = concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix='own')
    print(await loop.run_in_executor(own, name))
    for bad in (3, 'x', None):
        try:
            loop.set_default_executor(bad)
        except TypeError as error:
            print(error)
    loop.set_default_executor(own)
    print(await loop.run_in_executor(None, name), await asyncio.to_thread(name))
    for bad in (lambda: loop.run_in_executor(), lambda: loop.run_in_executor(None), lambda: loop.run_in_executor(None, 3),
                lambda: loop.run_in_executor(3, name), lambda: loop.run_in_executor(None, name, key=1)):
        try:
            await bad()
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    own.shutdown()
    try:
        await loop.run_in_executor(None, name)
    except RuntimeError as error:
        print(error)
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(name)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
