import asyncio
import functools
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import ClassVar


@asynccontextmanager
async def opened(name):
    yield name


@contextmanager
def timed(label, *, quiet=False):
    yield label, quiet


@lru_cache(maxsize=None)
def square(n):
    return n * n


def logged(f):
    @functools.wraps(f)
    def wrapper(*args):
        return f('log', *args)
    return wrapper


@logged
def told(log, text):
    return log, text


@dataclass
class Job:
    kinds: ClassVar[int] = 3
    name: str
    size: int = 1
    parts: list = field(default_factory=list)

    def grow(self, by):
        self.size += by

    def twice(self):
        self.grow()  #! 9: TypeError: Job.grow() missing 1 required positional argument: 'by'


@dataclass(kw_only=True)
class Named:
    name: str


class Base:
    def greet(self, name):
        return name

    def replaced(self):
        return 0

    def over(self, a):
        return a

    def call(self):
        self.over()
        self.over(1, 2)
        self.replaced(3)


class Shop(Base):
    def __init__(self, name):
        self.name = name
        self.replaced = lambda n: n

    @staticmethod
    def price(n):
        return n

    @classmethod
    def made(cls, name):
        return cls(name)

    @property
    def handler(self):
        return print

    @asynccontextmanager
    async def door(self, wide):
        yield wide

    async def open(self, hour):
        self.price()  #! 9: TypeError: Shop.price() missing 1 required positional argument: 'n'
        self.made('a', 'b')  #! 9: TypeError: Shop.made() takes 2 positional arguments but 3 were given
        self.greet()  #! 9: TypeError: Base.greet() missing 1 required positional argument: 'name'
        self.handler(1, 2, 3)
        async with self.door():  #! 20: TypeError: Shop.door() missing 1 required positional argument: 'wide'
            pass
        await self.open()  #! 15: TypeError: Shop.open() missing 1 required positional argument: 'hour'
        await self.open(1)
        self.price(1), self.made('x'), self.greet('y')
        async with self.door(wide=True):
            pass
        self.over(1, 2)
        self.over()


class Other(Base):
    def over(self, a=1, b=2):
        return a + b


class Proxy:
    def __getattr__(self, name):
        return print

    def f(self):
        self.f(1, 2)


async def main():
    async with opened():  #! 16: TypeError: opened() missing 1 required positional argument: 'name'
        pass
    with timed('a', loud=True):  #! 10: TypeError: timed() got an unexpected keyword argument 'loud'
        pass
    square(1, 2)  #! 5: TypeError: square() takes 1 positional argument but 2 were given
    told('text')
    Job()  #! 5: TypeError: Job.__init__() missing 1 required positional argument: 'name'
    Job('a', 1, [], 4)  #! 5: TypeError: Job.__init__() takes from 2 to 4 positional arguments but 5 were given
    Job('a', sise=2)  #! 5: TypeError: Job.__init__() got an unexpected keyword argument 'sise'
    Job('a', size=2), Named(name='b')
    with suppress(TypeError):
        square()
    try:
        square()

        def later():
            square(1, 2, 3)  #! 13: TypeError: square() takes 1 positional argument but 3 were given

        def here():
            square(4, 5)

        here()
        asyncio.get_running_loop().call_soon(later)
    except Exception as error:
        print(error)


asyncio.run(main())
