# How deep a function may call itself in a task, in a callback, in a thread: what asyncio has on the stack counts.
# The tests' CPython has a level more, which its clock needs.
import asyncio
import threading


def plain(n):
    return 0 if n == 0 else 1 + plain(n - 1)


async def deep(n):
    return 0 if n == 0 else 1 + await deep(n - 1)


def most():
    for n in range(900, 1001):
        try:
            plain(n)
        except RecursionError:
            return n


async def most_awaited():
    for n in range(900, 1001):
        try:
            await deep(n)
        except RecursionError:
            return n


def tell(name, deepest, levels):
    print(name, deepest if abs(TOP - levels - deepest - 0.5) > 1 else 'as it should be')


async def task(levels):
    tell('task', most(), levels)
    tell('coroutines', await most_awaited(), levels)


async def main(levels):
    loop = asyncio.get_running_loop()
    await task(levels + 1)
    await asyncio.create_task(task(levels))
    await asyncio.gather(task(levels))
    for call in (loop.call_soon, lambda callback: loop.call_later(0.1, callback)):
        future = loop.create_future()
        call(lambda: future.set_result(most()))
        tell('callback', await future, levels - 1)
    await asyncio.sleep(0.1)
    await task(levels + 1)
    tell('thread', await asyncio.to_thread(most), 5)
    tell('executor', await loop.run_in_executor(None, most), 4)


TOP = most()
print(TOP)
asyncio.run(main(9))
loop = asyncio.new_event_loop()
loop.run_until_complete(main(7))
loop.close()
print(most())
thread = threading.Thread(target=lambda: tell('thread', most(), 3))
thread.start()
thread.join()
