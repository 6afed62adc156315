# compare: stderr
import asyncio, gc

async def forever():
    fut = asyncio.get_running_loop().create_future()
    try:
        await fut
    finally:
        print("closed")

async def main():
    asyncio.create_task(forever(), name="lost")
    await asyncio.sleep(1)
    print("collect")
    gc.collect()
    print("collected", len(asyncio.all_tasks()))

asyncio.run(main())
print("end")
