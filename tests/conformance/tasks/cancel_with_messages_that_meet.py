import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print('job got', error.args)
        raise


async def main():
    for messages in [[None], ['one'], ['one', 'two'], [None, 'two'], ['one', None], [3]]:
        task = asyncio.create_task(job())
        await asyncio.sleep(0)
        for message in messages:
            print(task.cancel(msg=message), task.cancelling(), end=' ')
        try:
            await task
        except asyncio.CancelledError as error:
            print('main got', error.args, repr(error.__context__))
        print(task.cancel(), task.cancelling(), task.cancelled())
        try:
            task.result()
        except asyncio.CancelledError as error:
            print('result', error.args)


asyncio.run(main())
