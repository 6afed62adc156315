# What dir() lists of objects that Python makes itself: the methods that every object has, those of coroutines
# and generators, and no method that stands for an operation of another kind.
import asyncio


class Plain:
    """A class of the program."""

    def method(self):
        pass


class Slotted:
    __slots__ = ('a',)


async def coroutine_function():
    pass


async def async_generator_function():
    yield


def generator_function():
    yield


def show(label, o):
    print(label, dir(o))


coroutine = coroutine_function()
for label, o in dict(object=object(), Plain=Plain, plain=Plain(), slotted=Slotted(), number=1, text='',
                     list=[], dict={}, tuple=(), none=None, true=True,
                     error=ValueError(), method=Plain().method, range=range(2), enumerate=enumerate(()),
                     coroutine=coroutine, generator=generator_function(),
                     async_generator=async_generator_function()).items():
    show(label, o)
coroutine.close()


async def main():
    task = asyncio.current_task()
    print([name for name in dir(task) if not name.startswith('_')])
    print(set(dir(object())) - set(dir(task)), '__del__' in dir(task), '__del__' in dir(asyncio.Future()))


asyncio.run(main())

print(hasattr('', '__bool__'), hasattr([], '__radd__'), hasattr([], '__rmul__'), hasattr(range(1), '__bool__'))


class Silent(str):
    def __len__(self):
        return 0


class Joined(list):
    def __add__(self, other):
        return 'added'


print(bool(Silent('text')), [1] + Joined([2]), Joined([1]) + [2])

generator = generator_function()
next(generator)
generator.__del__()
print(next(generator, 'closed'))
