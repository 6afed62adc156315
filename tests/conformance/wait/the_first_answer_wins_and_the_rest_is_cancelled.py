import asyncio


async def server(name, delay):
    try:
        await asyncio.sleep(delay)
        return f"answer of {name}"
    except asyncio.CancelledError:
        print(name, "was too slow")
        raise


async def main():
    tasks = {asyncio.create_task(server(n, d), name=n) for n, d in (("one", 0.3), ("two", 0.1), ("three", 0.2))}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for t in pending:
        t.cancel()
    print(done.pop().result())
    await asyncio.gather(*pending, return_exceptions=True)
    print([t.cancelled() for t in pending], len(done))
    print(sorted(t.get_name() for t in tasks - pending), len(tasks | pending))


asyncio.run(main())
