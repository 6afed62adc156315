# compare: stderr
import asyncio


async def raises(error):
    await asyncio.sleep(0.1)
    raise error


async def waits():
    try:
        await asyncio.sleep(1)
    finally:
        print('waits ends')


async def main(error):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(raises(error))
            group.create_task(waits())
    except BaseException as caught:
        print('main sees', repr(caught))
        raise


class Own(BaseException):
    pass


for error in (KeyboardInterrupt('k'), SystemExit(3), Own('own'), asyncio.CancelledError('self')):
    try:
        print(asyncio.run(main(error)))
    except BaseException as caught:
        print('run:', repr(caught))
