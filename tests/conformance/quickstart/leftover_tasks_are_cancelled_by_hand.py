import asyncio


async def background(n):
    try:
        while True:
            await asyncio.sleep(0.3)
            print("tick", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    finally:
        print("cleanup", n)


async def main():
    print("main starts")
    await asyncio.sleep(1)
    print("main ends")
    return "result of main"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
for n in range(3):
    loop.create_task(background(n))
print(loop.run_until_complete(main()))
pending = asyncio.all_tasks(loop=loop)
print(len(pending), [t.get_name() for t in pending])
for task in pending:
    task.cancel()
results = loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
print(results)
loop.close()
