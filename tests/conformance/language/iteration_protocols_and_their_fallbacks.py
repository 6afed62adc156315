class OldStyle:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10


class Sized:
    def __len__(self):
        return 0


class Missing(dict):
    def __missing__(self, key):
        self[key] = f"made {key}"
        return self[key]


class Rev:
    def __reversed__(self):
        yield from "cba"


class Numbers:
    def __int__(self):
        return 5

    def __float__(self):
        return 5.5

    def __index__(self):
        return 2

    def __round__(self, n=None):
        return f"round {n}"

    def __divmod__(self, o):
        return "divmod", o

    def __rsub__(self, o):
        return f"{o} - N"

    def __pow__(self, o):
        return f"N ** {o}"

    def __matmul__(self, o):
        return "matmul"

    def __lshift__(self, o):
        return "lshift"

    def __and__(self, o):
        return "and"

    def __invert__(self):
        return "invert"

    def __pos__(self):
        return "pos"

    def __truediv__(self, o):
        return "truediv"

    def __floordiv__(self, o):
        return "floordiv"

    def __mod__(self, o):
        return "mod"


class NoHash:
    def __eq__(self, other):
        return True


class EqOnly:
    def __eq__(self, other):
        return NotImplemented


class Iter:
    def __iter__(self):
        return iter([3, 1, 2])


class BadIter:
    def __iter__(self):
        return 5


class Tracked:
    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        print("setting", name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("deleting", name)


o = OldStyle()
print(list(o), 20 in o, 25 in o, max(o), [*o])
print(bool(Sized()), bool(Iter()), sorted(Iter()), 3 in Iter(), min(Iter()), tuple(Iter()), dict.fromkeys(Iter()), sum(Iter()))
m = Missing(a=1)
print(m["a"], m["zz"], m.get("yy"), m, list(reversed(Rev())), "".join(reversed("abc")))
n = Numbers()
print(int(n), float(n), [1, 2, 3][n], round(n), round(n, 2), divmod(n, 3), 10 - n, n ** 2, n @ n, n << 1, n & 1, ~n, +n, n / 1, n // 1, n % 1, range(n), "x" * n if False else hex(n))
t = Tracked()
t.x = 1
print(t.secret, t.x)
del t.x
print(t.x, EqOnly() == 1, EqOnly() != 1, NoHash() == 5, NoHash() != 5)
for action in (lambda: hash(NoHash()), lambda: list(BadIter()), lambda: iter(5), lambda: len(5), lambda: next([]), lambda: reversed({1}), lambda: Sized()[0], lambda: n + 1, lambda: 1 - Sized(), lambda: -Sized(), lambda: Sized() < Sized(), lambda: 5(), lambda: {}(), lambda: "a".b, lambda: [].x, lambda: int.y, lambda: None + 1, lambda: len(n), lambda: 1 in 5, lambda: setattr(5, "a", 1), lambda: object().x, lambda: object.__new__(5)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
