import asyncio


async def child(n):
    print(n, asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(n)


async def main():
    tasks = [asyncio.create_task(child(n), name=f"child {n}") for n in range(1, 4)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(1.5)
    print([t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()])
    print(asyncio.current_task() in asyncio.all_tasks(), tasks[0] in asyncio.all_tasks())
    asyncio.get_running_loop().call_soon(lambda: print("in a callback", asyncio.current_task()))
    await asyncio.sleep(0)


print(asyncio.run(main()))
try:
    asyncio.all_tasks()
except RuntimeError as e:
    print(e)
