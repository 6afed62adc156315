# An aclose() or athrow() whose first step is a cancellation: the generator goes on to its next await,
# and the step after that still throws what the first should have thrown.
import asyncio
async def g():
    try:
        yield 1
    finally:
        print("fin")
        await asyncio.sleep(0)
        print("closed")
async def g2():
    try:
        yield 1
    except BaseException as e:
        print("g2", repr(e))
        try:
            await asyncio.sleep(0)
        except BaseException as e:
            print("inner", repr(e))
            raise
async def g3():
    try:
        yield 1
    finally:
        print("fin")
        await asyncio.sleep(0.1)
        print("closed")
async def main(g):
    async for x in g():
        break
for f in g, g2, g3:
    asyncio.run(main(f))
    print("--")
async def d(f, *ops):
    print(f.__name__, ops)
    a = f(); 
    await a.asend(None)
    c = a.aclose() if ops[0] == "aclose" else a.athrow(ValueError("at"))
    for op in ops[1:]:
        try:
            if op == "send": print(repr(c.send(None)))
            if op == "throw": print(repr(c.throw(KeyError("t"))))
            if op == "close": print(repr(c.close()))
        except BaseException as e: print(op, repr(e))
    print(a.ag_running)
    c = None
for f in g, g2:
    for first in "aclose", "athrow":
        for ops in ("send", "send"), ("throw", "send", "send"), ("throw", "throw"), ("throw", "close"), ("close", "send"), ("send", "throw", "send"), ("throw", "throw", "send"):
            asyncio.run(d(f, first, *ops))
