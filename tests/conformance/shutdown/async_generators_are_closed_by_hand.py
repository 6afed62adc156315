import asyncio


async def gen(n):
    try:
        yield n
        yield n + 1
    finally:
        await asyncio.sleep(0.5)
        print("closed", n)


loop = asyncio.new_event_loop()
gens = [gen(0), gen(10)]


async def main():
    for g in gens:
        print(await anext(g))


loop.run_until_complete(main())
loop.run_until_complete(loop.shutdown_asyncgens())
print(loop.time())
loop.close()
