import asyncio


async def job():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(job())
    print(task.cancel(), task.cancel(), task.cancelling())
    await asyncio.wait([task])
    print(task.cancel(), task.cancelling(), task.cancelled())
    done = asyncio.create_task(asyncio.sleep(0))
    await done
    print(done.cancel(), done.cancelling(), done.cancelled(), done.uncancel())
    running = asyncio.current_task()
    print(running.cancel('self'), running.cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print(error.args, running.uncancel())
    for call in (lambda: task.cancel('a', 'b'), lambda: task.cancel(message='x'), lambda: task.uncancel(1),
                 lambda: task.cancelling(1)):
        try:
            call()
        except TypeError as error:
            print(error)


asyncio.run(main())
