import asyncio
from enum import IntEnum


class Direction(IntEnum):
    DOWN = -1
    STOP = 0
    UP = 1


class Elevator:
    def __init__(self, floors):
        self.floor = 0
        self.requests = set()
        self.direction = Direction.STOP
        self.wake = asyncio.Event()
        self.arrived = {f: asyncio.Condition() for f in range(floors)}

    def call(self, floor):
        self.requests.add(floor)
        self.wake.set()

    async def run(self):
        while True:
            if not self.requests:
                self.direction = Direction.STOP
                self.wake.clear()
                await self.wake.wait()
            target = min(self.requests, key=lambda f: (abs(f - self.floor), f))
            self.direction = Direction((target > self.floor) - (target < self.floor))
            if self.direction is Direction.STOP:
                self.requests.discard(target)
                print(f"{asyncio.get_running_loop().time():4.1f} doors open on {target}")
                async with self.arrived[target]:
                    self.arrived[target].notify_all()
                await asyncio.sleep(0.5)
            else:
                await asyncio.sleep(1)
                self.floor += self.direction


async def passenger(name, elevator, start, goal, delay):
    await asyncio.sleep(delay)
    for floor in (start, goal):
        elevator.call(floor)
        async with elevator.arrived[floor]:
            await elevator.arrived[floor].wait()
    print(f"{name} is on floor {goal}")


async def main():
    elevator = Elevator(6)
    running = asyncio.create_task(elevator.run())
    await asyncio.gather(passenger("A", elevator, 0, 4, 0), passenger("B", elevator, 2, 1, 0.5), passenger("C", elevator, 5, 0, 3))
    running.cancel()
    print(elevator.direction, elevator.direction.name)


asyncio.run(main())
