def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def grow():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


def shrink():
    s = {1, 2}
    for x in s:
        s.discard(x)


def same():
    s = {1, 2, 3}
    for x in s:
        s.add(x)
    return s


show("grow", grow)
show("shrink", shrink)
show("same", same)
s = {1, 2, 3}
it = iter(s)
print(next(it), it.__length_hint__())
s.add(50)
show("next", lambda: next(it))
show("again", lambda: next(it))
show("hint", lambda: it.__length_hint__())
it = iter({1})
print(list(it), list(it), next(it, "end"))
for x in set(s):
    s.discard(x)
print(s)
