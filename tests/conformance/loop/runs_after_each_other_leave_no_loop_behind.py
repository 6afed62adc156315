# compare: stderr
import asyncio


async def main():
    return asyncio.get_running_loop().is_running()


print(asyncio.run(main()))
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, asyncio.get_event_loop_policy().get_event_loop() is loop)
print(loop.run_until_complete(main()))
loop.close()
print(asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.set_event_loop(3)
except AssertionError as error:
    print('AssertionError', error)
except TypeError as error:
    print('TypeError', error)
