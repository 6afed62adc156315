import asyncio
import threading


def runner(loop, log):
    asyncio.set_event_loop(loop)
    log.append(asyncio.get_event_loop() is loop)
    loop.run_forever()
    log.append('stopped')
    loop.close()


async def job(n):
    await asyncio.sleep(n)
    return n, threading.current_thread().name


loop, log = asyncio.new_event_loop(), []
thread = threading.Thread(target=runner, args=(loop, log), name='loop thread')
thread.start()
futures = [asyncio.run_coroutine_threadsafe(job(n), loop) for n in (2, 1)]
print([f.result() for f in futures], loop.is_running())
try:
    loop.run_until_complete(None)
except RuntimeError as error:
    print(error)
try:
    loop.close()
except RuntimeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(log, loop.is_closed(), loop.is_running())
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as error:
    print(error)


def no_loop():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=no_loop, name='without')
thread.start()
thread.join()
