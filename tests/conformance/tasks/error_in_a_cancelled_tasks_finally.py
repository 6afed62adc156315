import asyncio


async def job(how):
    try:
        await asyncio.sleep(10)
    finally:
        if how == 'raise':
            raise ValueError('in finally')
        if how == 'return':
            return 'returned'
        if how == 'await':
            await asyncio.sleep(0.1)
            print('awaited in finally')
        if how == 'cancel':
            asyncio.current_task().cancel('again')
            try:
                await asyncio.sleep(0)
            except asyncio.CancelledError as error:
                print('second', error.args)


async def main():
    for how in ('raise', 'return', 'await', 'cancel'):
        task = asyncio.create_task(job(how))
        await asyncio.sleep(0)
        task.cancel(how)
        result, = await asyncio.gather(task, return_exceptions=True)
        print(how, repr(result), repr(getattr(result, '__context__', None)), task.cancelled(), task.cancelling())


asyncio.run(main())
