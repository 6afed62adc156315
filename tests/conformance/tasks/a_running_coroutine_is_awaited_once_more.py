# compare: stderr
import asyncio
async def mine(): await asyncio.sleep(1)
async def main():
    for make in (mine, lambda: asyncio.sleep(1), lambda: asyncio.Event().wait(), lambda: asyncio.Queue().get(), lambda: asyncio.wait_for(asyncio.sleep(1), 3)):
        c = make()
        t = asyncio.create_task(c)
        await asyncio.sleep(0)
        try: await c
        except RuntimeError as e: print(e)
        t.cancel()
        print(await asyncio.gather(t, return_exceptions=True))
        try: await c
        except RuntimeError as e: print(e)
asyncio.run(main())
