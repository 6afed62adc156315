from dataclasses import *
from typing import ClassVar


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def make(annotations, bases=(), members=None, **options):
    return lambda: dataclass(**options)(type("C", bases, {"__annotations__": annotations, **(members or {})}))


attempt(make({"x": int, "y": int}, members={"x": 1}))
attempt(make({"x": list}, members={"x": []}))
attempt(make({"x": dict}, members={"x": field(default={})}))
attempt(make({}, members={"x": field(default=1)}))
attempt(make({"x": ClassVar[int]}, members={"x": field(default_factory=list)}))
attempt(make({"x": ClassVar[int]}, members={"x": field(kw_only=True)}))
attempt(make({"x": InitVar[int]}, members={"x": field(default_factory=list)}))
attempt(make({"x": int}, order=True, eq=False))
attempt(make({"x": int}, members={"__lt__": 1}, order=True))
attempt(make({"x": int}, members={"__hash__": lambda self: 1}, unsafe_hash=True))
attempt(make({"x": int}, members={"__setattr__": 1}, frozen=True))
attempt(make({"x": int}, members={"__slots__": ()}, slots=True))
attempt(make({"x": int}, weakref_slot=True))
attempt(make({"x": KW_ONLY, "y": KW_ONLY}))
attempt(lambda: field(default=1, default_factory=list))
for f in (fields, asdict, astuple, replace):
    attempt(lambda: f(3))
Frozen = make({"x": int}, frozen=True)()
Plain = make({"x": int})()
attempt(lambda: setattr(Frozen(1), "x", 2))
attempt(lambda: delattr(Frozen(1), "x"))
attempt(lambda: setattr(Frozen(1), "other", 2))
attempt(make({}, bases=(Frozen,)))
attempt(make({}, bases=(Plain,), frozen=True))
attempt(lambda: Plain())
attempt(lambda: Plain(1, 2))
attempt(lambda: Plain(1, x=2))
attempt(lambda: Plain(1, y=2))
attempt(lambda: Plain(1) < Plain(2))
attempt(lambda: hash(Plain(1)))
attempt(lambda: hash(Frozen(1)) == hash((1,)))
for fields_ in (["x", "x"], ["1"], ["for"], [("a", 1, 2, 3)]):
    attempt(lambda: make_dataclass("C", fields_))
print(FrozenInstanceError.__mro__)
