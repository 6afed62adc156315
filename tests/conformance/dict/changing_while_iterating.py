def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def grow():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def shrink():
    d = {1: 1, 2: 2}
    for k in d.values():
        del d[k]


def swap():
    d = {1: 1}
    for k, v in d.items():
        del d[k]
        d[k + 1] = v


def same_size():
    d = {1: 1, 2: 2, 3: 3}
    seen = []
    for k in d:
        seen.append(k)
        d[k] = "changed"
    return seen, d


show("grow", grow)
show("shrink", shrink)
show("swap", swap)
show("same size", same_size)
d = {1: 1, 2: 2}
it = iter(d)
print(next(it), it.__length_hint__())
d[3] = 3
show("first", lambda: next(it))
show("again", lambda: next(it))
del d[3]
show("still", lambda: next(it))
show("hint", lambda: it.__length_hint__())
it = iter(d.items())
print(list(it), list(it), next(it, "end"))
show("next of a dict", lambda: next({}))
for k in list(d):
    del d[k]
print(d)
r = reversed({1: 1, 2: 2})
print(next(r), list(r))
d = {1: 1, 2: 2}
r = reversed(d)
next(r)
d[9] = 9
show("reversed grows", lambda: next(r))
for k in d.copy():
    d.pop(k)
print(d)
