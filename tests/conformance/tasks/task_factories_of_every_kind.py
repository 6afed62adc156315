# compare: stderr
import asyncio


async def job():
    return asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()

    def factory(loop, coro, **options):
        print('factory', coro.__name__, sorted(options))
        return asyncio.Task(coro, loop=loop, **options)

    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    task = asyncio.create_task(job(), name='named')
    print(task.get_name(), await task is task)
    import contextvars
    task = loop.create_task(job(), context=contextvars.copy_context())
    await task
    await asyncio.gather(job(), job())
    async with asyncio.TaskGroup() as group:
        group.create_task(job(), name='in group')
    loop.set_task_factory(lambda loop, coro: asyncio.ensure_future(asyncio.sleep(0, coro.close())) if False else None)
    coro = job()
    try:
        print(loop.create_task(coro))
    except Exception as error:
        print(type(error).__name__, error)
    try:
        asyncio.create_task(coro, name='x')
    except Exception as error:
        print(type(error).__name__, error)
    coro.close()
    loop.set_task_factory(None)
    for bad in (3, 'x'):
        try:
            loop.set_task_factory(bad)
        except TypeError as error:
            print(error)


asyncio.run(main())
