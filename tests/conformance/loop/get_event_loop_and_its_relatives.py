import asyncio
import warnings

warnings.simplefilter("ignore")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop(), asyncio.get_event_loop() is loop)


loop.run_until_complete(main())
asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
asyncio.set_event_loop(None)
policy = asyncio.get_event_loop_policy()
print(type(policy).__name__)
try:
    policy.get_event_loop()
except RuntimeError as e:
    print(e)
loop.close()
print(loop)
