# compare: stderr
import asyncio, signal, time, os
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
async def main():
    loop = asyncio.get_running_loop()
    got = []
    loop.add_signal_handler(signal.SIGTERM, got.append, "term"); loop.add_signal_handler(signal.SIGUSR1, lambda: 1/0)
    signal.raise_signal(signal.SIGTERM); print(got); await asyncio.sleep(0); print(got); await asyncio.sleep(0); print(got)
    signal.raise_signal(signal.SIGUSR1); await asyncio.sleep(0.1)
    show(lambda: loop.remove_signal_handler(signal.SIGTERM)); show(lambda: loop.remove_signal_handler(signal.SIGTERM)); show(lambda: signal.getsignal(signal.SIGTERM))
    show(lambda: loop.add_signal_handler(signal.SIGKILL, print)); show(lambda: loop.add_signal_handler(999, print)); show(lambda: loop.add_signal_handler("x", print)); show(lambda: loop.add_signal_handler(signal.SIGTERM, main)); show(lambda: loop.add_signal_handler(signal.SIGTERM, main()))
    show(lambda: signal.signal(signal.SIGKILL, print)); show(lambda: signal.signal(15, 5)); show(lambda: signal.Signals(2)); show(lambda: signal.strsignal(15)); show(lambda: signal.SIGINT.name); show(lambda: sorted(signal.valid_signals())[:3])
    def h(n, f): print("h", n, f.f_code.co_name, f.f_lineno)
    old = signal.signal(signal.SIGUSR2, h); print(old); os.kill(os.getpid(), signal.SIGUSR2); print("after")
    def th():
        show(lambda: signal.signal(signal.SIGUSR2, h)); show(lambda: loop.add_signal_handler(signal.SIGUSR2, print))
    await asyncio.to_thread(th)
    async def victim():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("victim"); raise
    t = asyncio.create_task(victim())
    await asyncio.sleep(1)
    signal.raise_signal(signal.SIGINT)
    print("after int", asyncio.current_task().cancelling())
    try: await asyncio.sleep(5)
    except asyncio.CancelledError as e: print("main cancelled", e.args, asyncio.current_task().cancelling()); raise
try: asyncio.run(main())
except KeyboardInterrupt as e: print("KI", repr(e), repr(e.__context__))
async def swallow():
    signal.raise_signal(signal.SIGINT)
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: print("swallowed")
    return "result"
print(asyncio.run(swallow()))
async def twice():
    signal.raise_signal(signal.SIGINT)
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt: print("second"); 
    await asyncio.sleep(1)
try: asyncio.run(twice())
except BaseException as e: print(repr(e))
with asyncio.Runner() as r:
    try: r.run(twice())
    except KeyboardInterrupt: print("again")
    print(r.run(swallow()), signal.getsignal(2) is signal.default_int_handler)
signal.raise_signal(signal.SIGINT)
