def rng(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8


class Model:
    """A dict made of two lists."""

    def __init__(self):
        self.keys, self.values = [], []

    def set(self, k, v):
        if k in self.keys:
            self.values[self.keys.index(k)] = v
        else:
            self.keys.append(k)
            self.values.append(v)

    def delete(self, k):
        i = self.keys.index(k)
        del self.keys[i], self.values[i]


def run(seed, make):
    r = rng(seed)
    d, m = {}, Model()
    total = 0
    for step in range(400):
        op, k, v = next(r) % 10, make(next(r)), next(r) % 100
        if op < 5:
            d[k] = v
            m.set(k, v)
        elif op < 7:
            if k in d:
                del d[k]
                m.delete(k)
        elif op == 7 and d:
            last = d.popitem()
            assert last == (m.keys[-1], m.values[-1])
            m.delete(last[0])
        elif op == 8:
            assert d.pop(k, None) == (m.values[m.keys.index(k)] if k in m.keys else None)
            if k in m.keys:
                m.delete(k)
        elif op == 9:
            if d.setdefault(k, v) == v and k not in m.keys:
                m.set(k, v)
        assert list(d) == m.keys and list(d.values()) == m.values and len(d) == len(m.keys), (seed, step)
        total = (total * 31 + len(d) + v) % 1000003
    assert d == dict(zip(m.keys, m.values)) and list(reversed(d)) == m.keys[::-1]
    return total


class Obj:
    made = {}

    def __new__(cls, n):
        if n not in cls.made:
            cls.made[n] = super().__new__(cls)
        return cls.made[n]


for name, make in (("int", lambda n: n % 20), ("str", lambda n: "k%d" % (n % 20)), ("tuple", lambda n: (n % 5, n % 3)), ("mixed", lambda n: [n % 7, str(n % 7), n % 7 + 0.5, (n % 7,)][n % 4]), ("object", lambda n: Obj(n % 12)), ("wide", lambda n: n % 300 * 2**40)):
    print(name, [run(seed, make) for seed in range(4)])
