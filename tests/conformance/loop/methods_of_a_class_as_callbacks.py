import asyncio
import functools


class Button:
    def __init__(self, loop):
        self.loop = loop
        self.clicks = []

    def click(self, n, *, double=False):
        self.clicks.append((n, double))
        print("click", n, double)

    def __call__(self, *args):
        print("called", args)

    @staticmethod
    def static(x):
        print("static", x)

    @classmethod
    def make(cls, x):
        print("class", cls.__name__, x)


async def main():
    loop = asyncio.get_running_loop()
    b = Button(loop)
    loop.call_soon(b.click, 1)
    loop.call_soon(functools.partial(b.click, 2, double=True))
    loop.call_soon(b, "x")
    loop.call_soon(Button.static, "s")
    loop.call_soon(Button.make, "c")
    loop.call_soon(b.clicks.append, "appended")
    loop.call_soon(lambda: print("lambda"))
    loop.call_soon(functools.partial(functools.partial(print, "nested"), "partial"))
    await asyncio.sleep(0)
    print(b.clicks)
    e = asyncio.Event()
    loop.call_later(1, e.set)
    f = loop.create_future()
    loop.call_later(2, f.cancel)
    await e.wait()
    try:
        await f
    except asyncio.CancelledError:
        print("cancelled by a timer")


asyncio.run(main())
