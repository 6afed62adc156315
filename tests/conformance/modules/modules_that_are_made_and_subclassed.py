"""types.ModuleType: made by name, with classes below it; and its relatives called wrongly."""
import asyncio
import struct
import threading
import types
from collections import OrderedDict


class Settings(types.ModuleType):
    version = 3

    def __init__(self, name, **values):
        super().__init__(name, doc="settings")
        self.__dict__.update(values)

    @property
    def shown(self):
        return f"{self.__name__} {self.version}"

    @shown.setter
    def shown(self, value):
        raise ValueError(value)

    def __getattr__(self, name):
        return f"no {name}"


s = Settings("mine", debug=True)
print(type(s).__name__, s.version, s.debug, s.shown, s.__doc__, s.other, isinstance(s, types.ModuleType))
print(list(vars(s)))
try:
    s.shown = 5
except ValueError as e:
    print("refused", e)
m = types.ModuleType(doc="d", name="b")
print(m, m.__doc__, list(vars(m)))


def f():
    pass


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


lock = threading.Lock()
pieces = struct.iter_unpack("<h", bytes(6))
for text in """types.ModuleType()
types.ModuleType(1)
types.ModuleType('a', 'b', 'c')
types.ModuleType('a', zz=1)
types.MethodType()
types.MethodType(f, None)
types.MethodType(f, function=1)
types.MethodType(5, 5)
types.MappingProxyType(1, 2)
types.MappingProxyType([])
types.ModuleType.__dict__['__dict__'].__objclass__
types.FunctionType.__code__.__qualname__
OrderedDict.update()
OrderedDict.update(1)
OrderedDict(a=1).update(1, 2)
b'ab'.__bytes__()
b'ab'.__getnewargs__()
(1+2j).__getnewargs__()
lock.acquire_lock()
lock.locked_lock()
lock.release_lock()
pieces.__length_hint__()
next(pieces)
pieces.__length_hint__()
list(pieces)
type(pieces).__name__
compile('1', 'a', 'exec', 'flags')
compile('1', 'a', 'exec', 1)
eval(compile('1 + 1', 'a', 'eval', 0, True, 2))
hasattr(asyncio, 'create_subprocess_exec')
hasattr(asyncio, 'open_connection')
hasattr(asyncio, 'nothing_of_this_name')
hasattr(m, 'nothing')""".splitlines():
    show(text)
