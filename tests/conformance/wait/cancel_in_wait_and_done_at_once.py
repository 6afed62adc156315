import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def waiter(tasks, **options):
    try:
        return await asyncio.wait(tasks, **options)
    except asyncio.CancelledError as error:
        print('wait cancelled', error.args, [t.done() for t in tasks])
        raise


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(job(n)) for n in (1, 2)]
    w = asyncio.create_task(waiter(tasks))
    loop.call_later(2, w.cancel, 'at the same instant')
    try:
        done, pending = await w
        print('done', len(done), len(pending))
    except asyncio.CancelledError as error:
        print('cancelled', error.args)
    print([t.result() for t in tasks])
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    done, pending = await asyncio.wait([tasks[0], tasks[0]], timeout=0)
    print(len(done), len(pending))


asyncio.run(main())
