import asyncio
import time


def job(name, pauses):
    for pause in pauses:
        print(name, "sleeps", pause)
        time.sleep(pause)
    return name


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, job, "once", [0]))
    print(await asyncio.gather(asyncio.to_thread(job, "a", [0, 0, 0]), asyncio.to_thread(job, "b", [0, 0.5, 0]),
                               asyncio.sleep(0, "loop"), asyncio.sleep(0.5, "timer")))
    future = loop.run_in_executor(None, job, "left alone", [0, 0])
    print(future.cancel())
    await asyncio.sleep(0)
    time.sleep(0)
    print("the loop's own thread slept for no time")
    await asyncio.sleep(1)


asyncio.run(main())
