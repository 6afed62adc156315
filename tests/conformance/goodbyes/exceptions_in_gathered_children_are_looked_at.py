# compare: stderr
import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(fails(1), fails(2), fails(3))
    except ValueError as error:
        print(repr(error))
    await asyncio.sleep(5)
    done, _ = await asyncio.wait([asyncio.create_task(fails(0))])
    del done, _
    print('wait does not look')
    try:
        await asyncio.wait_for(asyncio.shield(fails(1)), 0.5)
    except TimeoutError:
        print('timeout')
    await asyncio.sleep(1)
    print('the shielded one failed')
    for coro in asyncio.as_completed([fails(0.1), fails(0.2)]):
        try:
            await coro
        except ValueError:
            break
    await asyncio.sleep(1)
    print('end')


asyncio.run(main())
