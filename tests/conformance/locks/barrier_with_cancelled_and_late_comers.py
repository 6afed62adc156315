import asyncio


async def comer(name, barrier, log):
    try:
        log.append((name, await barrier.wait()))
    except asyncio.BrokenBarrierError as error:
        log.append((name, 'broken', str(error)))
    except asyncio.CancelledError:
        log.append((name, 'cancelled', barrier.broken, barrier.n_waiting))


async def main():
    barrier, log = asyncio.Barrier(3), []
    tasks = [asyncio.create_task(comer(n, barrier, log)) for n in 'ab']
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    print(log, barrier.n_waiting, barrier.broken)
    tasks += [asyncio.create_task(comer(n, barrier, log)) for n in 'cdefg']
    await asyncio.sleep(0.1)
    print(log, barrier.n_waiting)
    await barrier.reset()
    await asyncio.sleep(0.1)
    print(log, barrier.n_waiting, barrier.broken)
    log.clear()
    tasks = [asyncio.create_task(comer(n, barrier, log)) for n in 'abc']
    await asyncio.sleep(0)
    tasks[1].cancel()
    late = asyncio.create_task(comer('late', barrier, log))
    await asyncio.sleep(0.1)
    print(log, barrier.n_waiting)
    await barrier.abort()
    await asyncio.gather(*tasks, late)
    print(log)


asyncio.run(main())
