import random

for seed in (0, 1, -5, 42, 2**32, 2**40, 10**30, -(10**30), 1.5, -1.25, 0.0, "abc", "", "é" * 50, "a" * 200, b"xyz", bytearray(b"xyz"), True):
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(1), random.getrandbits(31), random.getrandbits(32), random.getrandbits(33),
          random.getrandbits(64), random.getrandbits(65), random.getrandbits(200), random.getrandbits(0))
    other = random.Random(seed)
    print(other.random(), other.randbytes(7), other.randint(1, 6), other.randrange(10**30))
random.seed(3, version=2)
print(random.random())
random.seed(a=4)
print(random.random())
for bad in ([], {}, (1,), None.__class__, 1j):
    try:
        random.seed(bad)
    except TypeError as error:
        print(error)
