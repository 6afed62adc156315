import random

print(random.random(), random.randint(1, 6), random.randrange(0, 100, 5), random.choice("abcdef"), random.uniform(1, 2))
print([random.randint(0, 10**i) for i in range(25)], random.getrandbits(100))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.choices("abc", weights=[5, 1, 1], k=8), random.sample("abcdefgh", 8), random.choices([1, 2], k=5))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.triangular(1, 5, 2), random.betavariate(1, 2), random.lognormvariate(0, 1))
for seed in (0, 1, 42, -5, 2**70, "text", 1.5, b"bytes", True):
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 1000))
r = random.Random(7)
print(r.random(), r.randint(1, 100), r.choice([1, 2, 3]), random.random())
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
for action in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.seed([])):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
