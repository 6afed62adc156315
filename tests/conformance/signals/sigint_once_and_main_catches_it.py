import asyncio
import signal


async def main(how):
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print('main cancelled', error.args, asyncio.current_task().cancelling())
        if how == 'uncancel':
            asyncio.current_task().uncancel()
            raise
        if how == 'return':
            return 'returned'
        if how == 'go on':
            await asyncio.sleep(1)
            return 'went on'
        if how == 'raise':
            raise ValueError('instead')
        raise


for how in ('plain', 'return', 'go on', 'raise', 'uncancel'):
    try:
        print(how, asyncio.run(main(how)))
    except BaseException as error:
        print(how, repr(error), repr(error.__context__))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
