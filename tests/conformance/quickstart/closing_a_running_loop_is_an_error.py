# compare: stderr
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed())
    loop.close()


try:
    asyncio.run(main())
except RuntimeError as e:
    print(type(e).__name__, e)


async def nested():
    coro = asyncio.sleep(0)
    try:
        asyncio.run(coro)
    except RuntimeError as e:
        print(e)
    coro.close()
    coro = asyncio.sleep(0)
    try:
        asyncio.get_running_loop().run_until_complete(coro)
    except RuntimeError as e:
        print(e)
    coro.close()


asyncio.run(nested())

loop = asyncio.new_event_loop()
loop.close()
loop.close()
try:
    loop.run_forever()
except RuntimeError as e:
    print(e)
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
coro = asyncio.sleep(0)
try:
    loop.run_until_complete(coro)
except RuntimeError as e:
    print(e)
coro.close()
loop.run_until_complete(asyncio.sleep(0))
