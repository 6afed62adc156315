# How deep a recursion goes through special methods, calls and containers, and how its end is told: CPython counts frames and
# those steps between them that call C functions, convert, or compare.
import functools
import json

deepest = 0


def deeper():
    global deepest
    deepest += 1


def told(label, act):
    global deepest
    deepest = 0
    try:
        act()
    except RecursionError as error:
        print(label, deepest, error)


class Circle:
    @property
    def value(self): deeper(); return self.value
    def __getattr__(self, name): deeper(); return self.missing
    def __repr__(self): deeper(); return repr(self)
    def __eq__(self, other): deeper(); return self == other
    def __lt__(self, other): deeper(); return self < other
    def __bool__(self): deeper(); return bool(self)
    def __hash__(self): deeper(); return hash(self)
    def __getitem__(self, key): deeper(); return self[key]
    def __contains__(self, key): deeper(); return key in self
    def __add__(self, other): deeper(); return self + other
    def __radd__(self, other): deeper(); return other + self
    def __int__(self): deeper(); return int(self)
    def __neg__(self): deeper(); return -self
    def __setitem__(self, key, value): deeper(); self[key] = value
    def __float__(self): deeper(); return float(self)


circle = Circle()
for label, act in {
    "property": lambda: circle.value, "getattr": lambda: circle.other, "repr": lambda: repr(circle), "eq": lambda: circle == circle,
    "eq 1": lambda: circle == 1, "lt": lambda: circle < circle, "bool": lambda: bool(circle),
    "not": lambda: not circle, "hash": lambda: hash(circle), "getitem": lambda: circle[1], "in": lambda: 1 in circle,
    "add": lambda: circle + 1, "radd": lambda: 1 + circle, "int": lambda: int(circle), "neg": lambda: -circle,
    "setitem": lambda: circle.__setitem__(1, 1), "float": lambda: float(circle), "key": lambda: {circle: 1},
    "in a list": lambda: circle in [1, 2], "iter": lambda: list(circle),
}.items():
    told(label, act)


class Made:
    def __init__(self): deeper(); Made()


class New:
    def __new__(cls): deeper(); return New()


class Above:
    def go(self): deeper(); return self.go()


class Below(Above):
    def go(self): deeper(); return super().go()


def plain(): deeper(); plain()
def mapped(): deeper(); list(map(lambda _: mapped(), [1]))
def starred(): deeper(); starred(*[], **{})
def listed(): deeper(); return [listed() for _ in "a"]
def through_lambda(): deeper(); return (lambda: through_lambda())()


@functools.lru_cache(None)
def remembered(n):
    deeper()
    return remembered(n + 1)


for label, act in {"init": Made, "new": New, "super": Below().go, "plain": plain, "map": mapped, "star": starred, "listed": listed,
                   "lambda": through_lambda, "lru_cache": lambda: remembered(0)}.items():
    told(label, act)

# What is called, written or compared at the last level.
for text in ("print(n)", "print()", "print('x', end='')", "len([n])", "items.append(n)", "str(n)", "repr(n)", "int('3')", "'a'.upper()",
             "' '.join(['a'])", "sum([1])", "sorted([2, 1])", "range(2)", "[1] == [1]", "n == 'a'", "n in [1, 2]", "Plain()", "With(n)",
             "ValueError(n)", "type(n)", "tuple([1])", "dict(a=1)", "f'{n}'", "f'{n:>5}'", "f'{n!r}'", "'{}'.format(n)", "table.get(n)",
             "isinstance(n, (int, str))", "'a'.split()", "n + 1", "n if n > 0 else 0"):
    space = {"items": [], "table": {}, "deeper": deeper}
    exec("class Plain: pass\nclass With:\n  def __init__(self, n): self.n = n\n"
         f"def last(n):\n  deeper()\n  {text}\n  last(n + 1)\n", space)
    told(text, lambda: space["last"](1))

nested = []
for _ in range(100000):
    nested = [nested]
inner = ()
for _ in range(100000):
    inner = (inner,)
other = []
for _ in range(100000):
    other = [other]
for label, act in {"repr": lambda: repr(nested), "equal": lambda: nested == other, "json": lambda: json.dumps(nested),
                   "loads": lambda: json.loads("[" * 100000), "isinstance": lambda: isinstance(1, inner),
                   "issubclass": lambda: issubclass(int, inner)}.items():
    told(label, act)


def numbers():
    return sum(numbers() for _ in "a")


try:
    numbers()
except RecursionError:
    print("generators within generators end, too")
