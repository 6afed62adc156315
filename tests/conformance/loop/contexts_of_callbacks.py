import asyncio
import contextvars

var = contextvars.ContextVar('var', default='none')


def show(what):
    print(what, var.get())
    var.set('changed by ' + what)


async def main():
    loop = asyncio.get_running_loop()
    var.set('main')
    own = contextvars.copy_context()
    own.run(var.set, 'own')
    loop.call_soon(show, 'copy 1')
    loop.call_soon(show, 'copy 2')
    loop.call_soon(show, 'given 1', context=own)
    loop.call_soon(show, 'given 2', context=own)
    loop.call_later(0.1, show, 'timer')
    loop.call_at(0.2, show, 'timer with own', context=own)
    loop.call_soon_threadsafe(show, 'threadsafe', context=own)
    future = loop.create_future()
    future.add_done_callback(lambda f: show('callback'))
    future.add_done_callback(lambda f: show('callback with own'), context=own)
    var.set('main later')
    future.set_result(None)
    await asyncio.sleep(0.5)
    print(var.get(), own[var])


asyncio.run(main())
