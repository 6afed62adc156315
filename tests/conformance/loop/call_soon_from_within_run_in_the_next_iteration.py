import asyncio

log = []


def chain(n):
    log.append(n)
    if n:
        asyncio.get_running_loop().call_soon(chain, n - 1)


async def stepper():
    for n in range(4):
        log.append(f'step {n}')
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(chain, 3)
    loop.call_later(0, log.append, 'timer of no delay')
    await stepper()
    loop.call_soon(log.append, 'cancelled').cancel()
    handle = loop.call_soon(lambda: later.cancel())
    later = loop.call_soon(log.append, 'cancelled by the one before')
    await asyncio.sleep(0)
    print(log, later.cancelled(), handle.cancelled())


asyncio.run(main())
