import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')


async def job():
    var.set('job')
    return var.get()


async def main():
    coro = job()
    task = asyncio.create_task(coro)
    print(task.get_coro() is coro, task.get_loop() is asyncio.get_running_loop())
    print(hasattr(task, 'get_context'))
    await task
    print(task.get_coro() is coro, task.done(), var.get())
    context = contextvars.copy_context()
    await asyncio.create_task(job(), context=context)
    print(context[var], var.get())
    for bad in (3, 'x', {}):
        c = job()
        try:
            await asyncio.create_task(c, context=bad)
        except Exception as error:
            print(type(error).__name__, error)
        c.close()


asyncio.run(main())
