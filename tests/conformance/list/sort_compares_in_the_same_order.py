import random


class Item:
    log = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.log.append((self.n, other.n))
        return self.n < other.n


def trace(numbers, **options):
    Item.log = []
    items = [Item(n) for n in numbers]
    items.sort(**options)
    total = 0
    for a, b in Item.log:
        total = (total * 31 + a * 7 + b) % 1000003
    return len(Item.log), total, [i.n for i in items][:5]


print(trace([3, 1, 2]), Item.log)
print(trace([1, 2, 3, 4]), Item.log)
print(trace([4, 3, 2, 1]), Item.log)
print(trace([1, 3, 2, 2], reverse=True), Item.log)
random.seed(1)
for n in (10, 31, 32, 63, 64, 65, 100, 127, 128, 200, 500, 1000, 2000):
    print(n, trace([random.randrange(n) for _ in range(n)]))
    print(n, trace(list(range(n))), trace(list(range(n))[::-1]))
    print(n, trace([i % 7 for i in range(n)]), trace([i // 3 for i in range(n)]))
    print(n, trace(list(range(n // 2)) + list(range(n // 2))), trace(list(range(n // 2, n)) + list(range(n // 2))))
    blocks = []
    for k in range(0, n, 40):
        blocks += sorted(random.randrange(n) for _ in range(40))
    print(n, trace(blocks), trace(blocks, reverse=True))
    few = [random.choice([1, 2, 3]) for _ in range(n)]
    print(n, trace(few))
    almost = list(range(n))
    almost[n // 2] = 0
    almost[-1] = n // 3
    print(n, trace(almost))
