# Everything here is in a circle, and something outside still holds it.
import asyncio
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('died', self.name)


def generator():
    node = Node('in a generator')
    yield node.name
    yield node.me.name


async def worker(event):
    node = Node('in a coroutine')
    await event.wait()
    print(node.me.name, 'lives')


def closure():
    node = Node('in a closure')
    return lambda: node.me.name


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(worker(event))
    await asyncio.sleep(0)
    steps, call, items = generator(), closure(), [Node('in a list')]
    next(steps)
    print(gc.collect() == gc.collect())
    print(next(steps), '/', call(), '/', items[0].me.name)
    event.set()
    await task
    asyncio.get_running_loop().call_later(1, lambda node=Node('in a timer'): print(node.me.name))
    gc.collect()
    await asyncio.sleep(2)
    gc.collect()
    del steps
    gc.collect()
    del call
    gc.collect()
    del items
    gc.collect()
    print('end')


asyncio.run(main())
gc.collect()
