import asyncio
import random
from collections import deque
from enum import Enum


class Drink(Enum):
    ESPRESSO = 0.5
    LATTE = 1.0
    TEA = 0.75


class Shop:
    def __init__(self, baristas):
        self.orders = asyncio.Queue(maxsize=3)
        self.baristas = baristas
        self.served = []

    async def customer(self, name):
        await asyncio.sleep(random.uniform(0, 2))
        drink = random.choice(list(Drink))
        print(f"[{asyncio.get_running_loop().time():5.2f}] {name} orders {drink.name.lower()}")
        ready = asyncio.Event()
        await self.orders.put((name, drink, ready))
        await ready.wait()
        print(f"[{asyncio.get_running_loop().time():5.2f}] {name} drinks")

    async def barista(self, n):
        while True:
            name, drink, ready = await self.orders.get()
            try:
                await asyncio.sleep(drink.value)
                self.served.append((n, name))
                ready.set()
            finally:
                self.orders.task_done()

    async def open(self, names):
        workers = [asyncio.create_task(self.barista(i), name=f"barista-{i}") for i in range(self.baristas)]
        await asyncio.gather(*(self.customer(n) for n in names))
        await self.orders.join()
        for w in workers:
            w.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        print(len(self.served), "served", self.served)


asyncio.run(Shop(2).open(["Ann", "Bob", "Cid", "Dee", "Eve", "Fay"]))
