"""What things of the library can do, where a variable is bound once to such a thing."""
import asyncio
import collections
import contextlib

lock = asyncio.Lock()
numbers = [1]
words = 'a b'.split()
twice = [1]
twice = {1}
changed = [1]


def change():
    global changed
    changed = collections.deque()
    changed.appendleft(1)


class Queue(asyncio.Queue):
    pass


class Own:
    numbers = [1]

    def method(self):
        self.numbers.push(1)
        numbers.push(1)  #! 17: AttributeError: 'list' object has no attribute 'push'


async def main(parameter=[1]):
    queue = asyncio.Queue()
    queue.put(1)  #! 5: warning: coroutine 'queue.put' was never awaited: the call only makes it; write `await queue.put(...)`
    queue.put_nowait(1)
    await queue.put(2)
    asyncio.Event().wait()  #! 5: warning: coroutine 'asyncio.Event().wait' was never awaited
    task = asyncio.create_task(queue.put(3))
    with lock:  #! 10: TypeError: 'Lock' object does not support the context manager protocol; write `async with`
        pass
    async with lock:
        pass
    with contextlib.ExitStack() as stack:
        stack.callback(print)
    stack = contextlib.AsyncExitStack()
    numbers.append(2)
    numbers.push(2)  #! 13: AttributeError: 'list' object has no attribute 'push'
    [n for n in numbers].appendd(1)  #! 26: AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?
    'text'.foo()  #! 12: AttributeError: 'str' object has no attribute 'foo'
    {}.has_key(1)  #! 8: AttributeError: 'dict' object has no attribute 'has_key'
    b'x'.format(1)  #! 10: AttributeError: 'bytes' object has no attribute 'format'
    words.push('c')
    twice.push(1)
    changed.appendleft(2)
    parameter.push(1)
    own = Queue()
    own.put(1)
    try:
        numbers.push(1)
    except AttributeError:
        pass
    if hasattr(numbers, 'push'):
        numbers.push(1)
    size = 5
    size.append(1)  #! 10: AttributeError: 'int' object has no attribute 'append'
    for numbers_of_loop in [[1]]:
        numbers_of_loop.push(1)
    await task


asyncio.run(main())
