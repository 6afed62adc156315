import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
        print('job', n)
    except asyncio.CancelledError:
        print('job', n, 'cancelled')
        raise


async def main():
    a, b = asyncio.create_task(job(1)), asyncio.create_task(job(2))
    a.add_done_callback(lambda _: b.cancel())
    b.add_done_callback(lambda f: print('b is done', f.cancelled(), a.done()))
    print(await asyncio.gather(a, b, return_exceptions=True))
    c, d = asyncio.create_task(job(1)), asyncio.create_task(job(1))
    c.add_done_callback(lambda _: print('cancel d:', d.cancel()))
    print(await asyncio.gather(c, d, return_exceptions=True))


asyncio.run(main())
