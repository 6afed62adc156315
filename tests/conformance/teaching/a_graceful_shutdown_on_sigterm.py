import asyncio
import signal


async def worker(n, queue):
    try:
        while True:
            item = await queue.get()
            await asyncio.sleep(0.3)
            print(f"worker {n} finished {item}")
            queue.task_done()
    except asyncio.CancelledError:
        print(f"worker {n} stops")
        raise


async def shutdown(sig, loop, queue):
    print(f"received {sig.name} at {loop.time():.1f}, {queue.qsize()} left")
    await queue.join()
    tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    for t in tasks:
        t.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in results])
    loop.stop()


def main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    queue = asyncio.Queue()
    for i in range(6):
        queue.put_nowait(f"job {i}")
    for s in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(s, lambda s=s: asyncio.ensure_future(shutdown(s, loop, queue)))
    try:
        for n in range(2):
            loop.create_task(worker(n, queue))
        loop.call_later(0.5, signal.raise_signal, signal.SIGTERM)
        loop.run_forever()
    finally:
        loop.close()
        print("closed", loop.is_closed())


if __name__ == "__main__":
    main()
