"""A loop whose class overrides call_soon and call_later sees what tasks and sleeps ask of it."""
import asyncio


class Telling(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        owner = getattr(callback, "__self__", None)
        task = owner.get_name() if isinstance(owner, asyncio.Task) else "-"
        print("  soon:", getattr(callback, "__name__", type(callback).__name__), task, len(args))
        return super().call_soon(callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        print("  later:", delay)
        return super().call_later(delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        print("  at:", when)
        return super().call_at(when, callback, *args, context=context)


async def sleeper(seconds):
    print("sleeps", seconds)
    try:
        return await asyncio.sleep(seconds, "slept")
    finally:
        print("wakes")


async def main():
    task = asyncio.create_task(sleeper(1), name="sleeper")
    print(await task)
    task = asyncio.create_task(sleeper(5), name="cancelled")
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    try:
        await asyncio.wait_for(sleeper(9), 2)
    except asyncio.TimeoutError:
        print("too late")
    asyncio.get_running_loop().call_at(5, print, "a call")
    await asyncio.sleep(3)


with asyncio.Runner(loop_factory=Telling) as runner:
    runner.run(main())
