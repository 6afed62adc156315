import asyncio


class Philosopher:
    def __init__(self, name, left, right):
        self.name, self.left, self.right = name, left, right
        self.meals = 0

    async def dine(self, times):
        first, second = sorted((self.left, self.right), key=lambda fork: fork.number)
        for _ in range(times):
            await asyncio.sleep(0.1)
            async with first:
                async with second:
                    self.meals += 1
                    print(f"{self.name} eats meal {self.meals} at {asyncio.get_running_loop().time():.1f}")
                    await asyncio.sleep(0.2)


class Fork(asyncio.Lock):
    def __init__(self, number):
        super().__init__()
        self.number = number


async def main():
    forks = [Fork(i) for i in range(3)]
    people = [Philosopher(n, forks[i], forks[(i + 1) % 3]) for i, n in enumerate(["Платон", "Kant", "孔子"])]
    await asyncio.gather(*(p.dine(2) for p in people))
    print({p.name: p.meals for p in people})


asyncio.run(main())
