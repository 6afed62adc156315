"""Dunder methods that are called by their names, of the wrong object or with the wrong arguments."""
import asyncio
import collections.abc


def show(what, call):
    try:
        print(what, call())
    except Exception as e:
        print(what, type(e).__name__, e)


# what nearly every type of C has of its own, though it does what object's does
for cls, value in ((str, "a"), (int, 5), (list, []), (dict, {}), (range, range(3)), (float, 1.5)):
    show(cls.__name__, lambda: cls.__getattribute__)
    show(cls.__name__, lambda: cls.__getattribute__())
    show(cls.__name__, lambda: cls.__getattribute__(None, "real"))
    show(cls.__name__, lambda: cls.__getattribute__(value, 1))
    show(cls.__name__, lambda: cls.__subclasshook__(1, 2))
    show(cls.__name__, lambda: cls.__subclasshook__(x=1))
print(["__getattribute__" in vars(cls) for cls in (bool, type(None), staticmethod, asyncio.Future, tuple, map)])

# exceptions make and fill themselves
for cls in (ValueError, KeyError, LookupError, OSError, TimeoutError, StopIteration, Exception, BaseException):
    print(cls.__name__, cls.__init__, "__new__" in vars(cls))
    show(cls.__name__, lambda: cls.__init__(5))
    show(cls.__name__, lambda: cls.__new__(1))
    show(cls.__name__, lambda: cls.__new__(int))


class Mine(ValueError):
    def __init__(self, text):
        ValueError.__init__(self, text, "more")


print(repr(Mine("a")), Mine.__new__(Mine, 1).args)

# the hooks of abstract classes are methods of these classes
for cls in (collections.abc.Hashable, collections.abc.Iterable, collections.abc.Mapping, collections.abc.Sequence):
    print(cls.__subclasshook__.__qualname__)
    show(cls.__name__, lambda: cls.__subclasshook__(1, 2))
    show(cls.__name__, lambda: cls.__subclasshook__(x=1))


# classes of Python code, whatever they are here
async def main():
    loop = asyncio.get_running_loop()
    handle, timer = loop.call_soon(print), loop.call_later(1, print)
    for h in (handle, timer):
        cls = type(h)
        print(cls.__init__.__qualname__, h.__weakref__)
        show("repr", lambda: h.__repr__(1))
        show("init", lambda: h.__init__())
        show("init", lambda: h.__init__(1, 2, 3, 4, 5, 6))
        show("init", lambda: cls(zz=1))
        show("cancel", lambda: h.cancel(1, zz=1))
        show("cancel", lambda: cls.cancel())
    for name in ("__eq__", "__lt__", "__le__", "__gt__", "__ge__"):
        method = getattr(timer, name)
        show(name, lambda: method())
        show(name, lambda: method(1))
        show(name, lambda: method(other=timer))
        show(name, lambda: method(1, 2))
        show(name, lambda: method(1, other=2))
        show(name, lambda: method(zz=2))
    show("hash", lambda: timer.__hash__(1))
    print(timer == timer, timer < timer, timer >= timer, hash(timer) == hash(timer.when()))
    again = asyncio.TimerHandle(1, print, (), context=None, loop=loop)
    print(again.when(), again < timer, sorted([timer, again])[0] is again, again.cancelled())
    again.cancel()
    handle.cancel()
    timer.cancel()


asyncio.run(main())
