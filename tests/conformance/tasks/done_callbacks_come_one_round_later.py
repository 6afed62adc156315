import asyncio
import functools


async def job():
    print("job")
    return 7


def callback(prefix, task):
    print(prefix, task.result(), task.done())


async def main():
    t = asyncio.create_task(job())
    t.add_done_callback(functools.partial(callback, "partial"))
    t.add_done_callback(lambda task: print("lambda", task.get_name()))

    def removed(task):
        print("never")

    t.add_done_callback(removed)
    t.add_done_callback(removed)
    print(t.remove_done_callback(removed))
    await asyncio.sleep(0)
    print("done?", t.done())
    await asyncio.sleep(0)
    t.add_done_callback(functools.partial(callback, "late"))
    print("added to a done task")
    await asyncio.sleep(0)


asyncio.run(main())
