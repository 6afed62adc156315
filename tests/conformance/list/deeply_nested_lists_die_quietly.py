a = []
for _ in range(200000):
    a = [a]
del a
t = ()
for _ in range(200000):
    t = (t,)
del t
d = {}
for _ in range(100000):
    d = {"next": d}
del d


class Node:
    def __init__(self, after):
        self.after = after


n = None
for _ in range(100000):
    n = Node(n)
del n
deep = []
for _ in range(100000):
    deep = [deep]
try:
    repr(deep)
except RecursionError as e:
    print("RecursionError:", e)
try:
    deep == [[deep]]
except RecursionError as e:
    print("RecursionError:", e)
print("alive")
