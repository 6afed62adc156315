def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

a = [1, 2, 3]
for x in a:
    if len(a) < 8:
        a.append(x * 10)
print(a)
a = [1, 2, 3, 4, 5, 6]
for x in a:
    a.remove(x)
print(a)
a = [1, 2, 3]
it = iter(a)
print(next(it), it.__length_hint__())
a.clear()
print(next(it, "end"), it.__length_hint__())
a.extend("xyz")
print(next(it, "still the end"))
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), next(r, "end"), list(r))
a = [1, 2, 3]
r = reversed(a)
a.pop()
a.pop()
print(list(r))
show("next of a list", lambda: next([1]))
show("iterator is its own", lambda: iter(it) is it)
print(type(it).__name__, type(r).__name__)
a = [0, 1, 2]
a[:] = [x + 1 for x in a if x]
print(a, [*a, *a], [y for x in [[1], [2, 3]] for y in x])
