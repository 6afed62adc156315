import asyncio
import contextvars

var = contextvars.ContextVar('var', default='default')


async def agen():
    var.set('set in the generator')
    yield var.get()
    yield var.get()


async def child(log):
    log.append(var.get())
    var.set('child')
    await asyncio.sleep(0)
    log.append(var.get())


async def main():
    async for value in agen():
        print(value, '|', var.get())
        var.set('set by the consumer')
    log = []
    var.set('main')
    task = asyncio.create_task(child(log))
    var.set('main later')
    await task
    await child(log)
    print(log, var.get())
    token = var.set('temporary')
    print(token.old_value, token.var is var)
    var.reset(token)
    print(var.get())
    try:
        var.reset(token)
    except RuntimeError as error:
        print(str(error).split(' at 0x')[0].split('<')[0])
    token = var.set('x')
    context = contextvars.copy_context()
    try:
        context.run(var.reset, token)
    except ValueError as error:
        print(str(error).split('<')[0])
    try:
        context.run(context.run, print)
    except RuntimeError as error:
        print(str(error).split(':')[0])
    print(await asyncio.to_thread(var.get), sorted(v.name for v in context))


asyncio.run(main())
