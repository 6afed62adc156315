# _thread.interrupt_main: from the main thread, from a callback, from another thread; who hears it.
import _thread
import asyncio
import signal
import threading
import time


def attempt(name, function):
    try:
        print(name, function())
    except BaseException as e:
        print(name, repr(e))


attempt('at once', lambda: _thread.interrupt_main())
attempt('by number', lambda: _thread.interrupt_main(signal.SIGINT))
attempt('nobody hears', lambda: _thread.interrupt_main(signal.SIGTERM))
attempt('no signal', lambda: _thread.interrupt_main(99))
attempt('a text', lambda: _thread.interrupt_main('SIGINT'))


async def main():
    asyncio.get_running_loop().call_later(0.1, _thread.interrupt_main)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('cancelled')
        raise


attempt('in a loop', lambda: asyncio.run(main()))


def later():
    time.sleep(0.2)
    _thread.interrupt_main()
    print('thread has told')


def wait():
    thread = threading.Thread(target=later)
    thread.start()
    try:
        time.sleep(0.5)
        print('slept on')
    finally:
        thread.join()


attempt('from a thread', wait)
signal.signal(signal.SIGUSR1, lambda number, frame: print('heard', number))
attempt('own handler', lambda: _thread.interrupt_main(signal.SIGUSR1))
signal.signal(signal.SIGINT, signal.SIG_IGN)
attempt('ignored', lambda: _thread.interrupt_main())
