import asyncio


class Named(asyncio.Task):
    def __init__(self, coro, *, label, **kw):
        super().__init__(coro, **kw)
        self.label = label

    def __repr__(self):
        return f"<Named {self.label} done={self.done()}>"


async def work():
    print(asyncio.current_task().label, type(asyncio.current_task()).__name__)
    await asyncio.sleep(0.1)
    return 5


async def main():
    t = Named(work(), label="первая")
    print(t, t.get_name(), isinstance(t, asyncio.Future))
    print(await t, t)


asyncio.run(main())
