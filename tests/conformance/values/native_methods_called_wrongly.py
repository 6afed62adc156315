"""Methods of native types and functions of modules in C that are called wrongly, in C's words and order."""
import cmath
import collections
import contextvars
import functools
import json
import re
import types
import weakref


class Thing:
    def __init__(self, name="thing"):
        self.name = name

    def greet(self):
        return f"hello from {self.name}"


class Louder(Thing):
    def greet(self):
        return self.up.greet().upper()


Louder.up = super(Louder)  # bound when it is asked of an instance
print(Louder("me").greet(), super(Louder).__get__(None, Louder))

thing = Thing()
deque = collections.deque([1, 2, 3])
ordered = collections.OrderedDict(a=1)
cached = functools.lru_cache(Thing)
decoder = json.JSONDecoder()
match = re.match("(?P<n>a)", "a")
scope = dict(globals())


def show(text):
    try:
        print(text, "->", eval(text, scope))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in """(5).__abs__(1)
(-5).__abs__()
(1.5).__abs__(x=1)
int.__abs__('a')
(3+4j).__abs__()
'abc'.count([3, 1], 'a')
'abc'.find(None, 'a')
'abc'.index('c', 1.5)
collections.UserString('ab').count(1, 'a')
b'abc'.hex(1, 'a')
b'abc'.hex(1)
deque.insert()
deque.insert(1, 2, 3)
deque.insert('a', 1)
deque.index(1, 1, 1, 1)
deque.index(x=1)
deque.rotate(1, 2)
deque.rotate('a')
ordered.clear(1)
ordered.clear(x=1)
cached.cache_parameters(1)
cached.cache_parameters(a=1)
cached.__copy__(1, 2, 3) is cached
staticmethod()
staticmethod(1, 2)
staticmethod(f=1)
staticmethod(len).__init__()
classmethod(len).__init__(1, 2)
contextvars.Token()
contextvars.ContextVar(1, 2, 3)
contextvars.ContextVar(1, 2)
contextvars.ContextVar('a', 'b')
contextvars.ContextVar(name='a')
str.join.__get__(1)
int.__add__.__get__('a')
str.join.__get__('-')(['a', 'b'])
collections.Counter.__neg__(1)
collections.Counter.subtract(thing, 1)
-collections.Counter(a=2, b=-3)
+collections.Counter(a=2, b=-3)
cmath.cos('a')
cmath.cos(thing)
cmath.sqrt(None)
cmath.exp([])
cmath.isclose('a', 1)
re.compile('a', None)
re.compile('a', 'i')
re.compile(5)
re.compile([])
re.compile(None, 'i')
re.compile(re.compile('a'), 1)
re.match('a', 'A', re.I)
re.sub(1, 'a', 'b')
match[[]]
match.group({})
match['n']
decoder.decode(5)
decoder.decode(b'5')
decoder.decode('[1, 2')
decoder.decode('1 2')
decoder.raw_decode('[1, 2] x')
decoder.raw_decode('', 0)
decoder.scan_once('{"a": 1} x', 0)
decoder.scan_once('', 0)
decoder.parse_float, decoder.parse_int, decoder.parse_constant('NaN')
weakref.WeakSet() >= 'a'
weakref.WeakSet().issubset('a')
weakref.WeakSet().intersection_update('a')
bytes.__str__()
AttributeError.__str__(5)
BaseException.__setattr__(5, 'a', 1)
types.ModuleType.__setattr__(5, 'a', 1)
thing.__init__ == thing.__init__
thing.__str__ == thing.__str__
thing.__str__ != thing.__repr__
hash(thing.__str__) == hash(thing.__str__)
[].__len__ == [].__len__""".splitlines():
    show(text)


class Described(staticmethod):
    def __init__(self, function, text):
        super().__init__(function)
        self.text = text


class Named(classmethod):
    def __init__(self, text):
        self.text = text

    def __call__(self, function):
        super().__init__(function)
        return self


class Uses:
    @Named("more")
    def made(cls):
        return cls.__name__

    plain = Described(len, "the length")


print(Uses.plain("abc"), Uses.__dict__["plain"].text, Uses.made(), Uses.__dict__["made"].text)


class Reader(json.JSONDecoder):
    def __init__(self):
        super().__init__(parse_float=str)
        read = self.scan_once
        self.scan_once = lambda text, at: ("mine", len(text)) if text == "my" else read(text, at)


print(Reader().decode("my"), Reader().decode(" [1.50, -1, NaN]"))
try:
    Reader().decode(" x")
except json.JSONDecodeError as e:
    print(e)
