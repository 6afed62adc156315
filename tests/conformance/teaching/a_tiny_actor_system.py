import asyncio
from dataclasses import dataclass
from typing import Any


@dataclass
class Message:
    sender: "Actor"
    body: Any


class Actor:
    def __init__(self, name):
        self.name = name
        self.inbox = asyncio.Queue()
        self.task = asyncio.create_task(self._run(), name=name)

    async def _run(self):
        while True:
            message = await self.inbox.get()
            if message is None:
                break
            await self.receive(message)

    async def receive(self, message):
        raise NotImplementedError

    async def send(self, other, body):
        print(f"{self.name} -> {other.name}: {body}")
        await other.inbox.put(Message(self, body))

    async def stop(self):
        await self.inbox.put(None)
        await self.task


class Adder(Actor):
    total = 0

    async def receive(self, message):
        match message.body:
            case ("add", n):
                self.total += n
            case "report":
                await asyncio.sleep(0.1)
                await self.send(message.sender, ("total", self.total))
            case other:
                print("unknown", other)


class Client(Actor):
    async def receive(self, message):
        print(self.name, "was told", message.body)
        self.answer.set_result(message.body[1])


async def main():
    adder, client = Adder("adder"), Client("client")
    client.answer = asyncio.get_running_loop().create_future()
    for n in (1, 2, 3):
        await client.send(adder, ("add", n))
    await client.send(adder, "hello")
    await client.send(adder, "report")
    print("answer", await client.answer)
    await asyncio.gather(adder.stop(), client.stop())
    print(adder.task.done(), client.task)


asyncio.run(main())
