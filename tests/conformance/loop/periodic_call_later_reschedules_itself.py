import asyncio


class Ticker:
    def __init__(self, loop, interval):
        self.loop, self.interval = loop, interval
        self.handle = None
        self.count = 0

    def start(self):
        self.handle = self.loop.call_later(self.interval, self.tick)

    def tick(self):
        self.count += 1
        print("tick", self.count, self.loop.time())
        self.start()

    def stop(self):
        self.handle.cancel()


async def main():
    t = Ticker(asyncio.get_running_loop(), 0.5)
    t.start()
    await asyncio.sleep(2.2)
    t.stop()
    await asyncio.sleep(1)
    print("stopped after", t.count)


asyncio.run(main())
