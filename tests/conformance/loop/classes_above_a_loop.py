# Which classes stand above a loop: __mro__, __bases__ and their modules, for the loop's own class and for one of the program.
import asyncio
import inspect


class Counting(asyncio.SelectorEventLoop):
    pass


def show(cls):
    for base in cls.__mro__:
        print("  ", base.__module__, base.__qualname__, [b.__name__ for b in base.__bases__])


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__)
    show(type(loop))
    print(isinstance(loop, asyncio.BaseEventLoop), isinstance(loop, asyncio.AbstractEventLoop))


asyncio.run(main())
show(Counting)
print([c.__name__ for c in inspect.getmro(Counting)])
print(issubclass(Counting, asyncio.BaseEventLoop), asyncio.BaseEventLoop in Counting.__mro__, Counting.__mro__.count(asyncio.BaseEventLoop))
with asyncio.Runner(loop_factory=Counting) as runner:
    runner.run(main())
