import asyncio


async def good():
    return "fine"


async def bad():
    raise LookupError("nothing there")


async def main():
    a, b, c = asyncio.create_task(good()), asyncio.create_task(bad()), asyncio.create_task(asyncio.sleep(1))
    for t in (a, b, c):
        try:
            t.result()
        except asyncio.InvalidStateError as e:
            print(e)
    try:
        a.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    await asyncio.sleep(0)
    print(a.result(), a.exception(), repr(b.exception()))
    try:
        b.result()
    except LookupError as e:
        print(repr(e))
    c.cancel()
    await asyncio.wait([c])
    for call in (c.result, c.exception):
        try:
            call()
        except asyncio.CancelledError as e:
            print("cancelled", e.args)
    for call in (lambda: a.set_result(1), lambda: a.set_exception(ValueError())):
        try:
            call()
        except RuntimeError as e:
            print(e)


asyncio.run(main())
