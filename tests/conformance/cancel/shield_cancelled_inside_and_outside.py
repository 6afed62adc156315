# compare: stderr
import asyncio


async def job(how):
    await asyncio.sleep(1)
    if how == 'fail':
        raise ValueError('inner failed')
    return 'inner'


async def outer(inner):
    return await asyncio.shield(inner)


async def main():
    for how in ('return', 'fail'):
        inner = asyncio.create_task(job(how))
        task = asyncio.create_task(outer(inner))
        await asyncio.sleep(0.5)
        task.cancel('outside')
        try:
            await task
        except asyncio.CancelledError as error:
            print('outer', error.args, inner.done())
        await asyncio.sleep(1)
        print('inner', inner)
        inner = task = None
    inner = asyncio.create_task(job('return'))
    task = asyncio.create_task(outer(inner))
    await asyncio.sleep(0.5)
    inner.cancel('inside')
    try:
        await task
    except asyncio.CancelledError as error:
        print('outer', error.args)
    try:
        asyncio.shield(3)
    except TypeError as error:
        print(error)
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)


asyncio.run(main())
