d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), d.keys(), d.values(), d.items(), len(d), "a" in d, 1 in d.values())
print(d.get("x"), d.get("x", 0), d.setdefault("n", []), d.pop("a"), d.pop("zz", None), d.popitem(), d)
d.update({"z": 26}, y=25)
d |= {"q": 1}
print(d, d | {"b": 0}, dict(a=1), dict([("k", "v")]), dict.fromkeys("ab", 0), {**d, "b": "last"})
del d["b"]
print(d, sorted(d), sorted(d.items(), key=lambda kv: -kv[1]), max(d, key=d.get), list(reversed(d)), d == dict(reversed(d.items())))
n = {"x": {"y": {"z": 1}}, (1, 2): "tuple key", None: "none", 1: "int", 1.0: "float replaces", True: "bool replaces"}
print(n, n["x"]["y"]["z"], n[1])
print(d.keys() & {"z"}, {"a": 1}.keys() - {"a"}, {"a": 1}.items() | set() == {("a", 1)}, {} == {}, d.copy() is d)
for action in (lambda: d["missing"], lambda: d.pop("missing"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: {{}: 1}, lambda: {1: 2} < {1: 3}):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
dd = defaultdict(list)
dd["a"].append(1)
dd["b"]
print(dd, dict(dd), dd.get("zz"), defaultdict(int, x=1)["y"])
c = Counter("mississippi")
c.update("ss")
print(c, c.most_common(2), c["x"], c["s"], sum(c.values()), c - Counter("ssss"), Counter(a=1) + Counter(a=2, b=1), sorted(c.elements())[:4], c.total())
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.pop(), q.popleft(), len(q), q[0], deque("ab"), 2 in q, list(reversed(q)))
try:
    deque().popleft()
except IndexError as e:
    print(e)
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), P._fields, p == (1, 0), P._make([7, 8]), *p)
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, list(o), ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
try:
    P(1, 2, 3)
except TypeError as e:
    print(e)
