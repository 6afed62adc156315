import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager


class Broker:
    def __init__(self):
        self.topics = defaultdict(set)

    @asynccontextmanager
    async def subscribe(self, topic):
        queue = asyncio.Queue()
        self.topics[topic].add(queue)
        try:
            yield queue
        finally:
            self.topics[topic].discard(queue)
            print("unsubscribed from", topic, len(self.topics[topic]))

    async def publish(self, topic, message):
        for queue in self.topics[topic]:
            await queue.put(message)


async def subscriber(broker, name, topic, count):
    async with broker.subscribe(topic) as queue:
        for _ in range(count):
            print(name, "received", await queue.get())


async def main():
    broker = Broker()
    tasks = [asyncio.create_task(subscriber(broker, f"sub{i}", "news" if i % 2 else "sport", i + 1)) for i in range(4)]
    await asyncio.sleep(0)
    for i in range(4):
        await broker.publish("news", f"headline {i}")
        await broker.publish("sport", f"score {i}")
        await asyncio.sleep(0.5)
    await asyncio.gather(*tasks)


asyncio.run(main())
