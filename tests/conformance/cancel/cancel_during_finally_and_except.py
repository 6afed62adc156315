import asyncio


async def job(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        log.append(('except', error.args))
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as second:
            log.append(('again', second.args, second.__context__ is error))
        raise
    finally:
        try:
            await asyncio.sleep(1)
            log.append('finally ran through')
        except asyncio.CancelledError as third:
            log.append(('finally', third.args))


async def main():
    for times in ([0], [0, 0.5], [0, 0.5, 0.5], [0, 1.5], [0, 0]):
        log = []
        task = asyncio.create_task(job(log))
        await asyncio.sleep(0)
        for n, pause in enumerate(times):
            await asyncio.sleep(pause)
            task.cancel(n)
        try:
            await task
        except asyncio.CancelledError as error:
            log.append(('outside', error.args))
        print(times, log, task.cancelling())


asyncio.run(main())
