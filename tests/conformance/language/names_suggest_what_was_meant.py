# compare: stderr
import asyncio


class Worker:
    def __init__(self):
        self.results = []

    def process(self):
        return self.resutls


counter = 1
try:
    print(conuter)
except NameError as e:
    print(e, e.name)
try:
    asyncio.slep(1)
except AttributeError as e:
    print(e)


async def main():
    worker = Worker()
    worker.process()


asyncio.run(main())
