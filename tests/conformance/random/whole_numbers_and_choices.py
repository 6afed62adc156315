import random

random.seed(7)
for i in range(50):
    print(random.randint(1, 6), random.randint(-10, 10), random.randrange(10), random.randrange(5, 50), random.randrange(0, 100, 7),
          random.randrange(100, 0, -3), random.randint(0, 2**40), random.randint(-(10**25), 10**25), random.choice("abcdef"), random.choice([1, 2, 3]))
for n in (0, 1, 2, 5, 20, 100):
    items = list(range(n))
    random.shuffle(items)
    print(items)
for population, k in ((range(10), 3), (range(1000), 5), (range(10**9), 10), (list("abcdefgh"), 8), ("hello", 2), ((1, 2, 3), 0), (range(100), 20), (range(30), 6)):
    print(random.sample(population, k))
print(random.sample(["red", "blue"], counts=[4, 2], k=5), random.sample(range(5), k=2))
print(random.choices("abc", k=10), random.choices([1, 2], weights=[1, 9], k=10), random.choices("xyz", cum_weights=[1, 5, 6], k=8), random.choices("q"))
print(random.choices(["a", "b", "c"], [0.5, 0.25, 0.25], k=6), random.choices(range(100), k=3), random.getrandbits(10), random.randbytes(3))
a, b = [1, 2, 3], [4, 5, 6]
random.Random(5).shuffle(a)
random.Random(5).shuffle(b)
print(a, b, [random.Random(i).randint(1, 100) for i in range(10)])
