import asyncio
import time


async def work(n, *, delay=1):
    time.sleep(2)  #! 5: warning: time.sleep() stops the whole event loop
    asyncio.sleep(1)  #! 5: warning: coroutine 'asyncio.sleep' was never awaited
    await asyncio.sleep  #! 5: TypeError: object function can't be used in 'await' expression
    await time.sleep(1)  #! 5: TypeError: object NoneType can't be used in 'await'  #! 11: warning: time.sleep()
    return n


def plain(a, b=2, /, *rest, key=None):
    print(a, b, rest, key)


def given(*args, **kwargs):
    return plain(*args), work(**kwargs)


class Shop:
    def __init__(self, name):
        self.name = name

    async def open(self):
        await asyncio.sleep(1)

    async def go(self):
        self.open()  #! 9: warning: coroutine 'self.open' was never awaited
        await self.open()


class Empty:
    pass


async def numbers():
    yield 1


async def main():
    await work()  #! 11: TypeError: work() missing 1 required positional argument: 'n'
    work(1, 2, 3)  #! 5: TypeError: work() takes 1 positional argument but 3 were given  #! 5: warning: coroutine 'work' was never awaited
    await work(1, dely=2)  #! 11: TypeError: work() got an unexpected keyword argument 'dely'
    await plain(1)  #! 5: TypeError: object NoneType can't be used in 'await' expression; plain() is no coroutine
    plain()  #! 5: TypeError: plain() missing 1 required positional argument: 'a'
    plain(1, 2, 3, kee=3)  #! 5: TypeError: plain() got an unexpected keyword argument 'kee'
    Shop()  #! 5: TypeError: Shop.__init__() missing 1 required positional argument: 'name'
    Empty(3)  #! 5: TypeError: Empty() takes no arguments
    asyncio.run(main())  #! 5: RuntimeError: asyncio.run() cannot be called from a running event loop
    for x in numbers():  #! 14: TypeError: 'async_generator' object is not iterable; write `async for`
        print(x)
    with asyncio.Lock():  #! 10: TypeError: 'Lock' object does not support the context manager protocol; write `async with`
        pass
    asyncio.create_task(work)  #! 25: TypeError: a coroutine was expected, got <function work>; call it: work()
    print(f'hello')  #! 11: warning: f-string without {...}
    if 1 is 1:  #! 8: warning: SyntaxWarning: "is" with a literal. Did you mean "=="?
        pass
    await asyncio.sleep()  #! 11: TypeError: sleep() missing 1 required positional argument: 'delay'
    task = asyncio.create_task(work(1))
    await asyncio.gather(task, work(n=2, delay=1), Shop('x').go(), Shop(name='y').go())
    try:
        plain()
    except TypeError as error:
        print(error)


main()  #! 1: warning: coroutine 'main' was never awaited
asyncio.run(main)  #! 13: ValueError: a coroutine was expected, got <function main>; call it: main()
print(len(), len(1, 2))  #! 7: TypeError: len() takes exactly one argument (0 given)  #! 14: TypeError: len() takes exactly one argument (2 given)
print(isinstance(1), abs(-1))  #! 7: TypeError: isinstance expected 2 arguments, got 1
