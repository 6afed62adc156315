for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print(i, end=",")
else:
    print("not reached")
print()
while False:
    pass
else:
    print("else of while")
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
for x in []:
    pass
else:
    print("empty for")
d = {"a": 1, "b": 2}
for k, v in d.items():
    print(k, v, end=";")
print()
for k in list(d):
    del d[k]
print(d)
try:
    d = {1: 1}
    for k in d:
        d[k + 1] = 1
except RuntimeError as e:
    print(e)
x = [1, 2, 3]
for v in x:
    if v < 3 and len(x) < 6:
        x.append(v * 10)
print(x)
it = iter([1, 2, 3])
print(next(it), list(it), next(it, None))
print([a for a in iter(lambda: x.pop(), 2)], x)
del x
try:
    x
except NameError as e:
    print(e)
a = b = c = 5
a, b = b + 1, a - 1
print(a, b, c, 1 < a < 10 > b, not a == b, a if a > b else b, a and 0 or "default", None or [], 5 and "five")
print(1 if None else 2, bool([]), bool("0"), [] == False, 0 == False, 1 is True, "" or None)
