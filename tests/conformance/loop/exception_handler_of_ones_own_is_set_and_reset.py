# compare: stderr
import asyncio


def handler(loop, context):
    print('handler:', sorted(context), context['message'])


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    for bad in (3, 'x'):
        try:
            loop.set_exception_handler(bad)
        except TypeError as error:
            print(error)
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_exception_handler({'message': 'by hand', 'extra': 1})
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.default_exception_handler({'message': 'the default one', 'number': 3, 'another': [1]})
    loop.default_exception_handler({})
    loop.set_exception_handler(None)
    loop.call_exception_handler({'message': 'after the reset', 'exception': ValueError('v')})
    try:
        loop.call_exception_handler()
    except TypeError as error:
        print(error)


asyncio.run(main())
