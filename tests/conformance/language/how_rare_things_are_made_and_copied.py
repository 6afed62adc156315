# What takes no arguments, what cannot be a base, what super() knows, and a copy of groupby.
import asyncio
import contextvars
import copy
import datetime
import inspect
import itertools
import threading
import typing


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: threading.local(1))
show(lambda: contextvars.Context(zz=1))
show(lambda: type(datetime.tzinfo(1, a=2)))
show(lambda: __import__(1))
show(lambda: (itertools.count(True), itertools.count(False, 2), next(itertools.count(True))))


def special():
    class X(type(typing.List[int])):
        pass


show(special)
groups = itertools.groupby('aabbc')
print(next(groups)[0])
again = copy.copy(groups)
print(next(again)[0], [k for k, g in groups])


class S(asyncio.Future):
    def look(self):
        s = super()
        return s.__self__ is self, s.__thisclass__, s.__self_class__, super(S).__self__, super(S).__self_class__


async def main():
    print(S().look())
    print(inspect.signature(asyncio.sleep), inspect.signature(asyncio.all_tasks))
    print(inspect.signature(asyncio.get_running_loop().call_soon).parameters.keys())
    try:
        inspect.signature(print.__init__)
        inspect.signature(max)
    except ValueError as error:
        print(type(error).__name__)


asyncio.run(main())
