import asyncio
from time import perf_counter, ctime


class Coffee:
    pass


class Egg:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return f"Egg #{self.n}"


async def fry_eggs(how_many):
    print("Warming the pan...")
    await asyncio.sleep(3)
    print(f"cracking {how_many} eggs")
    await asyncio.sleep(3)
    print("Eggs are ready", ctime())
    return [Egg(i) for i in range(how_many)]


async def toast_bread(slices, *, butter=True):
    for slice in range(slices):
        print("Putting slice", slice + 1, "in the toaster")
    await asyncio.sleep(2)
    print("Toast is ready" + (" with butter" if butter else ""))
    return slices


async def main():
    coffee = Coffee()
    print(type(coffee).__name__, "is ready")
    eggs, toast = await asyncio.gather(fry_eggs(2), toast_bread(2))
    print(", ".join(str(e) for e in eggs), "and", toast, "slices", isinstance(coffee, Coffee))


if __name__ == "__main__":
    t = perf_counter()
    asyncio.run(main())
    print(f"Breakfast in {perf_counter() - t} seconds")
