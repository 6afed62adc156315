import random

r = random.Random(99)
state = r.getstate()
first = [r.random() for _ in range(5)] + [r.gauss(0, 1)]
r.setstate(state)
second = [r.random() for _ in range(5)] + [r.gauss(0, 1)]
print(first == second, state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
print(r.getstate()[2])


class Fixed(random.Random):
    def random(self):
        return 0.25


class Named(random.Random):
    def __init__(self, name, seed):
        super().__init__(seed)
        self.name = name


f = Fixed()
print(f.random(), f.uniform(0, 4), f.choices([1, 2, 3, 4], k=3), f.triangular(0, 1))
n = Named("n", 5)
print(n.name, n.random(), n.randint(1, 10), isinstance(n, random.Random), n.choice([1, 2, 3]))
random.seed(1)
a = random.random()
random.Random(2).random()
b = random.random()
random.seed(1)
print(a == random.random(), b == random.random())


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randint(1))
attempt(lambda: random.randint(1, 2, 3))
attempt(lambda: random.randint(1.5, 2))
attempt(lambda: random.randint("a", 2))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(5, 5))
attempt(lambda: random.randrange(5, 1))
attempt(lambda: random.randrange(1, 5, 0))
attempt(lambda: random.randrange(1, 5, -1))
attempt(lambda: random.randrange(1.5))
attempt(lambda: random.choice([]))
attempt(lambda: random.choice({}))
attempt(lambda: random.choice(5))
attempt(lambda: random.choice({1, 2}))
attempt(lambda: random.shuffle((1, 2)))
attempt(lambda: random.sample([1], 3))
attempt(lambda: random.sample([1], -1))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.sample({"a": 1}, 1))
attempt(lambda: random.sample([1, 2], k=4, counts=[1, 2]))
attempt(lambda: random.sample([1, 2], k=1, counts=[1]))
attempt(lambda: random.choices([], k=1))
attempt(lambda: random.choices([1, 2], [1]))
attempt(lambda: random.choices([1, 2], [0, 0]))
attempt(lambda: random.choices([1, 2], 3))
attempt(lambda: random.choices([1, 2], [1, 2], cum_weights=[1, 2]))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.uniform("a", 1))
attempt(lambda: random.uniform(1))
attempt(lambda: random.gammavariate(0, 1))
attempt(lambda: random.expovariate(0))
attempt(lambda: random.random(1))
attempt(lambda: random.foo)
attempt(lambda: random.Random(1, 2))
attempt(lambda: random.setstate((1, 2)))
