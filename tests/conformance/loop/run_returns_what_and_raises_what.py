import asyncio


async def returns(value):
    return value


async def raises(error):
    raise error


for value in (None, 1, ValueError('as a value')):
    print(repr(asyncio.run(returns(value))))
for error in (ValueError('v'), asyncio.CancelledError('c'), StopAsyncIteration(), KeyboardInterrupt('k'), SystemExit('s'),
              GeneratorExit('g'), BaseExceptionGroup('b', [KeyboardInterrupt()])):
    try:
        asyncio.run(raises(error))
    except BaseException as caught:
        print(repr(caught), caught is error)
