# compare: stderr
import asyncio, signal
async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "handler")
    signal.signal(signal.SIGUSR2, lambda n, f: print("plain", f.f_code.co_name, f.f_lineno))
    signal.raise_signal(signal.SIGUSR2)
    await asyncio.to_thread(print, "job")
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.to_thread(print, "job")
    loop.call_soon_threadsafe(print, "soon")
    await asyncio.to_thread(print, "job")
asyncio.run(main())
