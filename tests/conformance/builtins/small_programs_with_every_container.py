import string

text = """It was a bright cold day in April, and the clocks were striking thirteen.
Winston Smith, his chin nuzzled into his breast, slipped quickly through the doors."""
words = [w.strip(string.punctuation).lower() for w in text.split()]
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
top = sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:5]
print(top, len(words), len(count), max(words, key=len))
by_length = {}
for w in sorted(set(words)):
    by_length.setdefault(len(w), []).append(w)
print({k: by_length[k] for k in sorted(by_length)})
index = {}
for n, line in enumerate(text.splitlines(), 1):
    for w in line.split():
        index.setdefault(w.strip(".,").lower(), set()).add(n)
print(sorted((w, sorted(lines)) for w, lines in index.items() if len(lines) > 1))


class Inventory:
    def __init__(self):
        self._stock = {}

    def add(self, item, n=1, *, price=0.0):
        have, _ = self._stock.get(item, (0, 0))
        self._stock[item] = (have + n, price)
        return self

    def remove(self, item, n=1):
        try:
            have, price = self._stock[item]
        except KeyError:
            raise LookupError(f"no {item}") from None
        if have < n:
            raise ValueError(f"only {have} {item}")
        if have == n:
            del self._stock[item]
        else:
            self._stock[item] = (have - n, price)

    def __contains__(self, item):
        return item in self._stock

    def __iter__(self):
        return iter(sorted(self._stock))

    def __len__(self):
        return sum(n for n, _ in self._stock.values())

    @property
    def value(self):
        return round(sum(n * p for n, p in self._stock.values()), 2)


inv = Inventory().add("apple", 5, price=0.25).add("pear", 2, price=0.4)
inv.remove("apple", 2)
print(list(inv), len(inv), inv.value, "pear" in inv, "fig" in inv)
for action in (lambda: inv.remove("fig"), lambda: inv.remove("pear", 9), lambda: inv.add()):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e, e.__cause__, e.__suppress_context__)


def bfs(graph, start):
    seen, queue, order = {start}, [start], []
    while queue:
        node = queue.pop(0)
        order.append(node)
        for n in graph.get(node, ()):
            if n not in seen:
                seen.add(n)
                queue.append(n)
    return order


print(bfs({1: (2, 3), 2: (4,), 3: (4, 5), 5: (1,)}, 1))


def collatz(n, memo={1: 1}):
    if n not in memo:
        memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]


print(max(range(1, 200), key=collatz), collatz(27))
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in "uryyb jbeyq"))
rows = [("name", "age"), ("Ann", 30), ("Bob", 5)]
widths = [max(len(str(r[i])) for r in rows) for i in range(2)]
print("\n".join(" | ".join(f"{v!s:<{w}}" for v, w in zip(r, widths)) for r in rows))
roman = {1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}


def to_roman(n):
    out = ""
    for v, s in roman.items():
        while n >= v:
            out += s
            n -= v
    return out


print([to_roman(n) for n in (4, 9, 14, 1994, 2021)])
print({tuple(sorted(w)) for w in ("abc", "cab", "xyz")} == {("a", "b", "c"), ("x", "y", "z")}, [*map("".join, zip("abc", "123"))])
