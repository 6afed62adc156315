import asyncio


async def job():
    await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(job())
    for call in (lambda: task.set_result(1), lambda: task.set_exception(ValueError()), task.result, task.exception):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)
    await task
    print(task.result(), task.exception())
    for make in (lambda: asyncio.Task(), lambda: asyncio.Task(3), lambda: asyncio.Task(job),
                 lambda: asyncio.Task(coro=None), lambda: asyncio.Task(job(), 3), lambda: asyncio.Task(task)):
        try:
            make()
        except TypeError as error:
            print(str(error).split(' at 0x')[0])


asyncio.run(main())
