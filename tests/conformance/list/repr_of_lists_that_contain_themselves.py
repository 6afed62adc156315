def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

a = [1]
a.append(a)
print(a, str(a), repr(a))
b = [a, a]
print(b)
t = ([],)
t[0].append(t)
print(t)
d = {}
d["self"] = d
print(d)
d["list"] = [d, a]
print(d)
s = [{"k": (1, [2])}]
print(s)
show("compare with itself", lambda: a == a)
c = [1]
c.append(c)
try:
    a == c
except RecursionError as e:
    print("RecursionError", e)


class Loud:
    def __repr__(self):
        return "<loud>"


class Broken:
    def __repr__(self):
        raise ValueError("no repr")


class Wrong:
    def __repr__(self):
        return 5


print([Loud(), (Loud(),)])
show("broken repr", lambda: repr([1, Broken()]))
show("wrong repr", lambda: repr([Wrong()]))
show("works after", lambda: repr([1]))
