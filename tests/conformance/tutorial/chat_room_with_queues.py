import asyncio


class Room:
    def __init__(self):
        self.members = {}

    def join(self, name):
        self.members[name] = asyncio.Queue()
        self.broadcast("*", f"{name} joined")

    def leave(self, name):
        del self.members[name]
        self.broadcast("*", f"{name} left")

    def broadcast(self, sender, text):
        for name, queue in self.members.items():
            if name != sender:
                queue.put_nowait((sender, text))


async def user(room, name, lines, pause):
    room.join(name)
    inbox = room.members[name]

    async def reader():
        while True:
            sender, text = await inbox.get()
            print(f"[{name:<5}] {sender}: {text}")

    task = asyncio.create_task(reader())
    for line in lines:
        await asyncio.sleep(pause)
        room.broadcast(name, line)
    await asyncio.sleep(0.3)
    task.cancel()
    room.leave(name)


async def main():
    room = Room()
    await asyncio.gather(
        user(room, "Маша", ["Привет!", "Как дела?"], 0.5),
        user(room, "Pedro", ["¡Hola!", "¿Qué tal?", "Adiós 👋"], 0.7),
        user(room, "李", ["你好"], 1.0),
    )


asyncio.run(main())
