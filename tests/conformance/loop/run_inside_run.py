# compare: stderr
import asyncio


async def inner():
    return 1


async def main():
    coro = inner()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    loop = asyncio.new_event_loop()
    coro = inner()
    try:
        loop.run_until_complete(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    try:
        loop.run_forever()
    except RuntimeError as error:
        print(error)
    loop.close()
    runner = asyncio.Runner()
    try:
        with runner:
            runner.run(inner())
    except RuntimeError as error:
        print(error)
    running = asyncio.get_running_loop()
    for forbidden in (running.close, running.run_forever):
        try:
            forbidden()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
