import asyncio
import time


def job(log):
    time.sleep(2)
    log.append(('job ends', time.monotonic()))
    return 'result'


async def main():
    log, loop = [], asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.to_thread(job, log))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        log.append(('cancelled', loop.time()))
    try:
        await asyncio.wait_for(asyncio.to_thread(job, log), 1)
    except TimeoutError:
        log.append(('timeout', loop.time()))
    future = loop.run_in_executor(None, job, log)
    print(future.cancel(), future.cancelled())
    print(log)
    return log


log = asyncio.run(main())
print(log, time.monotonic())
