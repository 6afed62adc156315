import asyncio


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(nothing())
    b = asyncio.create_task(nothing(), name="named by create_task")
    c = asyncio.create_task(nothing())
    d = loop.create_task(nothing(), name="named by the loop")
    e = asyncio.create_task(nothing())
    f = asyncio.Task(nothing(), name="made directly")
    g = asyncio.ensure_future(nothing())
    h = asyncio.create_task(nothing(), name=42)
    print([t.get_name() for t in (a, b, c, d, e, f, g, h)])
    a.set_name("renamed")
    print(a.get_name(), a)
    await asyncio.gather(a, b, c, d, e, f, g, h)
    print(a)
    print(asyncio.current_task().get_name())
    i = asyncio.create_task(nothing())
    print(i.get_name())
    await i


asyncio.run(main())
