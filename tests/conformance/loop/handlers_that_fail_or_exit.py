# compare: stderr
import asyncio


def failing(loop, context):
    raise LookupError('in the handler')


def leaving(loop, context):
    raise SystemExit('handler leaves')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(failing)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print('goes on')
    loop.set_exception_handler(lambda loop: None)
    loop.call_exception_handler({'message': 'wrong signature'})
    loop.set_exception_handler(leaving)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(1)
    print('never')


try:
    asyncio.run(main())
except SystemExit as error:
    print('exit', error.code)
