import asyncio
import time


async def visit():
    await asyncio.sleep(1)
    print("Good night!")  #2


def bake():
    time.sleep(3)
    print("The bread is ready")  #6
    return "a loaf"


loop = asyncio.new_event_loop()
oven = loop.run_in_executor(None, bake)  #1
loop.run_until_complete(visit())

left = asyncio.all_tasks(loop)  #3
for task in left:
    loop.run_until_complete(task)
print("Tasks left:", len(left))
loop.close()  #4
print("Locked up. Is the baking done?", oven.done())  #5
