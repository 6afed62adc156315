# What lies in a circle without anything that a collection is asked for: coroutines and generators end with the program.
import asyncio


async def f():
    pass


def generator():
    try:
        yield 1
    finally:
        print('generator closed')


class Holder:
    pass


def lose():
    h = Holder()
    h.me, h.coroutine, h.generator = h, f(), generator()
    next(h.generator)
    numbers = [f()]
    numbers.append(numbers)


lose()
kept = Holder()
kept.me, kept.generator = kept, generator()
next(kept.generator)
print('end')
