import asyncio
from enum import Enum


class Light(Enum):
    RED = ("red", 3)
    GREEN = ("green", 2)
    YELLOW = ("yellow", 0.5)

    @property
    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]


class TrafficLight:
    def __init__(self):
        self.state = Light.RED
        self.changed = asyncio.Condition()

    async def run(self, changes):
        for _ in range(changes):
            await asyncio.sleep(self.state.value[1])
            async with self.changed:
                self.state = self.state.next
                self.changed.notify_all()
                print(f"{asyncio.get_running_loop().time():4.1f} {self.state.name}")


async def car(name, light):
    async with light.changed:
        await light.changed.wait_for(lambda: light.state is Light.GREEN)
    print(f"  {name} drives")


async def main():
    light = TrafficLight()
    cars = [asyncio.create_task(car(f"car {i}", light)) for i in range(3)]
    await light.run(5)
    await asyncio.gather(*cars)


asyncio.run(main())
