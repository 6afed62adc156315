import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise ValueError(n)
    return n


async def main():
    inner = asyncio.gather(job(1), job(2))
    print(await asyncio.gather(inner, job(0.5), asyncio.shield(job(1.5))))
    inner = asyncio.gather(job(1, True), job(2))
    print(await asyncio.gather(inner, job(0.5), return_exceptions=True))
    inner = asyncio.gather(job(1), job(2))
    outer = asyncio.gather(inner, job(3))
    await asyncio.sleep(1.5)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer follows', outer.cancelled(), inner.cancelled())
    protected = asyncio.ensure_future(job(1))
    outer = asyncio.gather(asyncio.shield(protected), job(1))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('cancelled', protected.done(), await protected)


asyncio.run(main())
