import asyncio
from signal import SIGINT, SIGTERM, raise_signal


def whistle(evening):
    print("The whistle blows")  #3
    evening.set()


async def ferry():
    loop = asyncio.get_running_loop()
    evening = asyncio.Event()
    loop.add_signal_handler(SIGTERM, whistle, evening)  #1
    loop.call_later(4, raise_signal, SIGTERM)
    loop.call_later(8, raise_signal, SIGINT)
    try:
        while not evening.is_set():
            print("We cross the river")  #2
            await asyncio.sleep(3)
        print("That was the last trip")  #4
        await asyncio.sleep(60)
    finally:
        print("The ferry is moored")  #5


try:
    asyncio.run(ferry())
except KeyboardInterrupt:
    print("The captain goes home")  #6
