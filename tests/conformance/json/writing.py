import collections
import enum
import json


class Level(enum.IntEnum):
    HIGH = 3


Point = collections.namedtuple("Point", "x y")


class Own:
    def __init__(self, value):
        self.value = value


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Own):
            return {"own": o.value}
        return super().default(o)


def attempt(*args, **options):
    try:
        print(json.dumps(*args, **options))
    except Exception as error:
        print(type(error).__name__, error)


data = {"name": "Ada", "age": 36, "tags": ["a", "b", []], "nested": {"x": None, "y": [True, False, {}], "z": {}}, "é": "日😀", "f": 1.5}
attempt(data)
for options in ({"indent": 2}, {"indent": 0}, {"indent": "\t"}, {"indent": 4, "sort_keys": True}, {"separators": (",", ":")}, {"ensure_ascii": False}, {"sort_keys": True},
                {"indent": 1, "separators": (";", "=")}, {"indent": None}, {"indent": -1}):
    attempt(data, **options)
for value in (1, -5, 10**30, 1.0, -0.0, 1e22, 0.1, True, None, "", "a\"b\\c/\n\r\t\b\f\x00\x1f\x7f", "\u2028", "\ud800", [], {}, (), (1, (2,)), [[]], {"": ""}, float("nan"),
              float("inf"), float("-inf"), Level.HIGH, Point(1, 2), {1: 2, None: 3, True: 4, 1.5: 5}, {Level.HIGH: 1}, {"a": {"b": {"c": {}}}}):
    attempt(value)
    attempt(value, indent=2)
attempt(float("nan"), allow_nan=False)
attempt({float("nan"): 1})
attempt({(1,): 2})
attempt({(1,): 2, "a": 1}, skipkeys=True)
attempt(object())
attempt({1, 2})
attempt(b"x")
attempt(1j)
attempt([Own(1)])
attempt([Own(1), {"k": Own([2])}], cls=Encoder)
attempt([Own(1)], default=lambda o: o.value)
attempt([Own(object())], default=lambda o: o.value if isinstance(o, Own) else repr(type(o)))
attempt({"b": 1, 2: 2}, sort_keys=True)
loop = []
loop.append(loop)
attempt(loop)
loop = {}
loop["self"] = loop
attempt(loop)
shared = [1]
attempt([shared, shared])


class File:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def read(self):
        return self.text


f = File()
json.dump({"a": [1, 2]}, f, indent=1)
print(f.text, json.load(f), json.loads(json.dumps(data)) == data, "".join(json.JSONEncoder().iterencode([1, "a"])), json.JSONEncoder(indent=2).encode([1]))
