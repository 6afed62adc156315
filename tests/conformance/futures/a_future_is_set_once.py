import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done(), f.cancelled())
    for call in (f.result, f.exception):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    f.set_result([1, 2])
    print(f, f.done(), f.result(), f.exception())
    for call in (lambda: f.set_result(2), lambda: f.set_exception(ValueError)):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    print(f.cancel())
    g = loop.create_future()
    g.set_exception(ValueError("bad"))
    print(g, repr(g.exception()))
    try:
        await g
    except ValueError as e:
        print("raised", e)
    h = loop.create_future()
    print(h.cancel("why"), h.cancel(), h)
    for call in (h.result, h.exception):
        try:
            call()
        except asyncio.CancelledError as e:
            print(repr(e))
    try:
        loop.create_future().set_exception(StopIteration)
    except TypeError as e:
        print(e)
    k = loop.create_future()
    k.set_exception(KeyError)
    print(repr(k.exception()), k.get_loop() is loop)
    try:
        asyncio.Future(1, 2)
    except TypeError as e:
        print(type(e).__name__)


asyncio.run(main())
