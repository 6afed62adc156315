import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def first():
    var.set("set in the first")
    print("first", asyncio.get_running_loop().time())
    await asyncio.sleep(1)
    return 1


async def second():
    print("second", var.get(), asyncio.get_running_loop().time())
    return 2


with asyncio.Runner() as runner:
    print(runner.run(first()), runner.run(second()))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
print(loop.is_closed())
try:
    coro = second()
    runner.run(coro)
except RuntimeError as e:
    print(e)
coro.close()
try:
    asyncio.run(42)
except ValueError as e:
    print(e)
runner = asyncio.Runner(debug=True)
print(runner.get_loop().get_debug())
runner.close()
runner.close()
