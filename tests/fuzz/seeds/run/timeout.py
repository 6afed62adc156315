import asyncio
async def w(n):
    await asyncio.sleep(n)
    return n
async def m():
    t = asyncio.create_task(w(2))
    try:
        await asyncio.wait_for(t, 1)
    except asyncio.TimeoutError as e:
        print(repr(e))
asyncio.run(m())
