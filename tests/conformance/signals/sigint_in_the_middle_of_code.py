# compare: stderr
import asyncio
import signal


async def main():
    print('before')
    signal.raise_signal(signal.SIGINT)
    print('the code goes on')
    try:
        await asyncio.sleep(0)
        print('not reached')
    finally:
        print('finally')


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('interrupted')
signal.signal(signal.SIGINT, signal.SIG_IGN)
asyncio.run(asyncio.sleep(0))


async def ignored():
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(1)
    return 'ignored'


print(asyncio.run(ignored()))
signal.signal(signal.SIGINT, lambda *args: print('own handler'))
print(asyncio.run(ignored()))
signal.signal(signal.SIGINT, signal.default_int_handler)
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(ignored())
except KeyboardInterrupt:
    print('run_until_complete lets it through')
loop.close()
