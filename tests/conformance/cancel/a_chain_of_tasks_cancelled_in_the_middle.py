import asyncio


async def link(n, next_one):
    try:
        return await next_one
    except asyncio.CancelledError as error:
        print('link', n, error.args)
        raise
    finally:
        print('link', n, 'ends')


async def main():
    for victim in range(3):
        a = asyncio.create_task(asyncio.sleep(1, 'end'))
        b = asyncio.create_task(link(1, a))
        c = asyncio.create_task(link(2, b))
        await asyncio.sleep(0.5)
        (a, b, c)[victim].cancel(f'victim {victim}')
        try:
            print(await c)
        except asyncio.CancelledError as error:
            print('main', error.args)
        print([t.cancelled() for t in (a, b, c)], [t.cancelling() for t in (a, b, c)])


asyncio.run(main())
