import asyncio


async def step(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise RuntimeError(f"{name} failed")
        print(f"{name} done")
        return name
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise


async def main():
    tasks = [asyncio.create_task(step(f"step {i}", i, fail=i == 2)) for i in range(1, 5)]
    try:
        await asyncio.gather(*tasks)
    except RuntimeError as e:
        print("error:", e)
        for t in tasks:
            if not t.done():
                t.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        for t, r in zip(tasks, results):
            print(t.get_name(), type(r).__name__, t.done(), t.cancelled())


asyncio.run(main())
