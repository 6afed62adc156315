class Key:
    def __init__(self, name, h):
        self.name, self.h = name, h

    def __hash__(self):
        print("hash", self.name)
        return self.h

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"K({self.name})"


a, b, a2 = Key("a", 1), Key("b", 1), Key("a", 1)
d = {a: 1}
print("-- set b")
d[b] = 2
print("-- get a")
print(d[a])
print("-- get a2")
print(d[a2])
print("-- in 1")
print(1 in d)
print("-- pop")
print(d.pop(a2), d)
print("-- setdefault")
print(d.setdefault(b, 5), d.setdefault(Key("c", 3), 7))
print("-- update and copy do not hash again")
e = d.copy()
f = {}
f.update(d)
f |= e
print("-- compare")
print(e == d)


class BadHash:
    def __hash__(self):
        return "no int"


class RaisingHash:
    def __hash__(self):
        raise ValueError("no hash today")


class RaisingEq:
    def __hash__(self):
        return 42

    def __eq__(self, other):
        raise ValueError("no eq today")


class NoHash:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


for what in (BadHash(), RaisingHash(), NoHash(), EqOnly()):
    for action in (lambda: {what: 1}, lambda: {}.get(what), lambda: what in {}, lambda: {what}, lambda: hash(what)):
        try:
            print(type(what).__name__, action())
        except Exception as x:
            print(type(what).__name__, type(x).__name__, x)
r = RaisingEq()
d = {r: 1}
print(d[r])
for action in (lambda: d[RaisingEq()], lambda: d.get(RaisingEq(), 0), lambda: d.setdefault(RaisingEq()), lambda: {RaisingEq(), RaisingEq()}):
    try:
        print(action())
    except ValueError as x:
        print("ValueError", x)


class Big:
    def __hash__(self):
        return 2**70 + 3


print(hash(Big()) == hash(2**70 + 3), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(1.5), hash(True), hash(10**20), hash(-10**20))
print(hash(()) == hash(()), hash((1, 2)), hash((1, (2, 3.5))), hash((1,)), hash(()), hash(0.1), hash(float("inf")), hash(frozenset()), hash(frozenset([1, 2, 3])))
