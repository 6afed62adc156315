# compare: stderr
# A task that a name still holds is told of while its coroutine waits; then that is closed.
import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    finally: print("f fin")
loop=asyncio.new_event_loop()
t=loop.create_task(f())
loop.run_until_complete(asyncio.sleep(0.1))
loop.close()
print("closed")
