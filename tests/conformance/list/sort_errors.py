def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def sort(a, **options):
    a.sort(**options)
    return a


show("mixed", lambda: sort([1, "a"]))
show("mixed 2", lambda: sort(["a", None, 1]))
show("no order", lambda: sort([{}, {}]))
show("complex", lambda: sort([1j, 2j]))
show("one cannot fail", lambda: sort([object]))
show("key is no function", lambda: sort([1], key=3))
show("key is None", lambda: sort([2, 1], key=None))
show("reverse is int", lambda: sort([1, 2], reverse=3))
show("reverse is str", lambda: sort([1, 2], reverse="yes"))
show("positional", lambda: [].sort(len))
show("unknown", lambda: [].sort(foo=1))
show("sorted positional", lambda: sorted([1], len))
show("sorted nothing", lambda: sorted())
show("sorted int", lambda: sorted(5))
show("key fails", lambda: sort([1, 0, 2], key=lambda x: 1 // x))
a = [3, 1, 2]
show("key fails and the list stays", lambda: a.sort(key=lambda x: x.foo))
print(a)


def meddle(x):
    a.append(x)
    return x


show("list modified", lambda: a.sort(key=meddle))
print(a)
seen = []


def peek(x):
    seen.append(len(a))
    return x


a.sort(key=peek)
print(seen, a)


class Bad:
    def __lt__(self, other):
        raise RuntimeError("no comparison today")


show("lt fails", lambda: sort([Bad(), Bad()]))


class Truthy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return [1] if self.n < other.n else []


print([t.n for t in sorted([Truthy(3), Truthy(1), Truthy(2)])])


class Greater:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n


print([t.n for t in sorted([Greater(3), Greater(1), Greater(2)])])
