d = {}
for i in range(20):
    d[i * 7 % 20] = i
print(list(d))
for i in range(0, 20, 3):
    del d[i]
print(list(d), len(d))
for i in range(0, 20, 3):
    d[i] = "again"
print(list(d.items()))
d[1] = "changed in place"
print(list(d)[:3], d[1])
print(d.popitem(), d.popitem(), len(d))
d["new"] = 1
print(list(d)[-2:], list(reversed(d))[:3])
words = "the quick brown fox jumps over the lazy dog the end".split()
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
print(count, max(count, key=count.get))
big = {}
for i in range(5000):
    big[f"k{i}"] = i
for i in range(0, 5000, 2):
    del big[f"k{i}"]
for i in range(5000, 5100):
    big[f"k{i}"] = i
print(len(big), list(big)[:5], list(big)[-3:], sum(big.values()), "k4" in big, "k5" in big)
mixed = {}
for i in range(300):
    mixed[i] = 1
    mixed[str(i)] = 2
    mixed[i + 0.5] = 3
    mixed[(i, str(i))] = 4
    mixed[i, i] = 5
print(len(mixed), mixed[7], mixed["7"], mixed[7.5], mixed[7, "7"], mixed[7, 7], mixed[7.0], (8, 9) in mixed)
while len(mixed) > 3:
    mixed.popitem()
print(mixed)
for k in range(1000):
    mixed[k] = k
    mixed.popitem()
print(mixed)
