import asyncio
import contextlib
from signal import SIGTERM, raise_signal


async def bake(table, closing):
    number = 0
    while not closing.is_set():
        number += 1
        await table.put(f"cake {number}")
        await asyncio.sleep(1)
    print("The oven is off")  #4


async def eat(guest, table):
    try:
        while True:
            cake = await table.get()  #2
            await asyncio.sleep(3.5)
            print(f"{guest} has eaten {cake}")  #3
            table.task_done()
    finally:
        print(f"{guest} goes home")  #7


async def cafe():
    loop = asyncio.get_running_loop()
    table, closing = asyncio.Queue(), asyncio.Event()
    loop.add_signal_handler(SIGTERM, closing.set)
    loop.call_later(3.75, raise_signal, SIGTERM)
    async with asyncio.TaskGroup() as group:
        guests = [group.create_task(eat(guest, table))
                  for guest in ("Ann", "Ben")]
        await bake(table, closing)  #1
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(5):
                await table.join()  #5
        for guest in guests:
            guest.cancel()  #6
    print("The lights are off")  #8


asyncio.run(cafe())
