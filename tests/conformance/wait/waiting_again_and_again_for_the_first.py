import asyncio


async def job(n):
    await asyncio.sleep(n % 3 + n / 10)
    return n


async def main():
    pending = {asyncio.create_task(job(n), name=f"job{n}") for n in range(6)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            print(f"{asyncio.get_running_loop().time():.1f}", t.get_name(), t.result(), len(pending))


asyncio.run(main())
