# compare: stderr
"""The exception of the task is held by a frame that the exception itself holds: told of at the end."""
import asyncio


async def fails():
    raise ValueError("nobody asks")


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    try:
        raise LookupError("holds the frame, which holds the task")
    except LookupError as error:
        kept = error
    print("main ends", type(kept).__name__, task.done())


asyncio.run(main())
