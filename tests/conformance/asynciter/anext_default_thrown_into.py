# What anext() with a default answers when something is thrown into it.
import types


@types.coroutine
def pause(v):
    return (yield v)


async def values():
    try:
        await pause(1)
    except KeyError:
        await pause(2)
    return
    yield


def drive(*steps):
    awaitable = anext(values(), 'default').__await__()
    for step, *args in steps:
        try:
            print(getattr(awaitable, step)(*args))
        except StopIteration as e:
            print('StopIteration', e.value)
        except BaseException as e:
            print(type(e).__name__, e)


drive(('send', None), ('throw', KeyError()), ('send', None))
drive(('send', None), ('throw', KeyError()), ('throw', KeyError('again')))
drive(('send', None), ('throw', KeyError()), ('throw', StopAsyncIteration()))
drive(('throw', StopAsyncIteration()),)
drive(('send', None), ('close',), ('send', None))


async def closing():
    try:
        yield 1
    except GeneratorExit:
        await pause('cleaning')


async def close():
    g = closing()
    await anext(g)
    c = g.aclose()
    print(c.send(None))
    try:
        c.throw(GeneratorExit())
    except BaseException as e:
        print(type(e).__name__, e)


try:
    close().send(None)
except StopIteration:
    print('done')
