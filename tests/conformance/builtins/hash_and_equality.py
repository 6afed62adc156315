def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

print(hash(0), hash(1), hash(-1), hash(-2), hash(2**31), hash(2**61 - 2), hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(10**30), hash(-(10**30)))
print(hash(0.0), hash(-0.0), hash(1.0), hash(0.5), hash(-0.5), hash(1e300), hash(3.14), hash(float("inf")), hash(float("-inf")), hash(1e-320))
print(hash(True), hash(False), hash(1j), hash(1 + 2j), hash(0j), hash(complex(1.5, -2)))
print(hash(()), hash((0,)), hash((1, 2, 3)), hash((1.5, True)), hash(((),)), hash((1, (2, (3,)))), hash(tuple(range(50))))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset(range(100))), hash(frozenset([(1, 2), 3.5])))
print(hash(range(5)), hash(range(0, 10, 3)), hash(range(1)) == hash(range(0, 1)), hash(2**100) == hash(float(2**100)))
for a, b in [(1, 1.0), (1, True), (0, False), (1, "1"), (None, 0), ((), []), ((1,), (1.0,)), (2**53, 2.0**53), (2**53 + 1, 2.0**53), (10**400, float("inf")), ("a", b"a"), (b"a", bytearray(b"a")), ({1}, frozenset([1])), (1, 1 + 0j), (0.1 + 0.2, 0.3), ([1, [2]], [1, [2]]), ({"a": [1]}, {"a": [1]}), (range(3), range(0, 3)), (range(0), range(5, 5)), (..., ...)]:
    print(a if not isinstance(a, int) or abs(a) < 10**50 else "big", b, a == b, a != b)


class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        print("eq", self.v)
        return NotImplemented


class Ne:
    def __ne__(self, o):
        return "ne!"

    def __eq__(self, o):
        return "eq!"


a, b = Eq(1), Eq(2)
print(a == b, a != b, a == 5, 5 == a, a == a, a in [b], a in [a])
print(Ne() == 1, Ne() != 1, 1 == Ne(), 1 != Ne())


class Parent:
    def __eq__(self, o):
        return "parent"


class Child(Parent):
    def __eq__(self, o):
        return "child"


print(Parent() == Child(), Child() == Parent(), Parent() == Parent())


class OnlyLt:
    def __lt__(self, o):
        return "lt"


print(OnlyLt() < 1, 1 > OnlyLt(), OnlyLt() > OnlyLt())
show("no gt", lambda: OnlyLt() > 1)
show("no le", lambda: OnlyLt() <= OnlyLt())
show("object order", lambda: object() < object())
show("hash of eq class", lambda: hash(Eq(1)))
show("hash in subclass", lambda: hash(Child()))


class H:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


for h in (0, -1, 2**61 - 1, 2**64, -(2**70), True, 1.5, "x", None):
    show(f"__hash__ {h!r}", lambda: hash(H(h)))
print(a.__hash__, Eq.__hash__, H(1).__eq__(H(1)), (1).__eq__(1.0), (1).__eq__("a"), [].__hash__)
