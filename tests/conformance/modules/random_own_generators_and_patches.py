# Classes below random.Random: which of their methods the others draw from, what a patch of the
# class, of one generator or of the module reaches; states, warnings, and the names of the module.
import _random
import copy
import random
import warnings
from unittest import mock


class Halves(random.Random):
    def random(self):
        return 0.5


class Counting(random.Random):
    calls = 0

    def getrandbits(self, k):
        self.calls += 1
        return super().getrandbits(k)


class Both(Halves, Counting):
    pass


class Later(Counting):
    def random(self):
        return 0.25


class Below(Later):
    def _randbelow(self, n):
        return n - 1


def show(generator):
    print(type(generator).__name__, generator.randrange(10), generator.randint(1, 6), generator.choice('abcdef'),
          generator.sample(range(10), 3), generator.choices('abc', k=4), generator.uniform(0, 8), generator.expovariate(2),
          generator.triangular(1, 3), getattr(generator, 'calls', None))
    items = list(range(6))
    generator.shuffle(items)
    print('  ', items, generator.randbytes(3), generator.getrandbits(9), type(generator)._randbelow.__name__)


for make in (Halves, Counting, Both, Later, Below):
    show(make(11))

for patched in ('random', '_randbelow', 'getrandbits', 'normalvariate', 'gammavariate'):
    one = random.Random(3)
    setattr(one, patched, lambda *args: 0.75 if patched == 'random' else 2)
    print(patched, one.choice('abcdef') if patched != 'getrandbits' else one.randbytes(2), one.uniform(0, 4),
          one.lognormvariate(0, 1), one.betavariate(2, 3))

with mock.patch.object(random.Random, 'gammavariate', return_value=0.0):
    print(random.betavariate(2.71828, 3.14159), random.Random(1).betavariate(1, 1))
with mock.patch.object(random.Random, 'random', side_effect=[0.1, 0.9, 0.2]):
    print(random.Random(5).uniform(0, 10), random.gauss(0, 1))
with mock.patch('random.random', return_value=0.125), mock.patch('random.choice') as chosen:
    chosen.side_effect = lambda items: items[-1]
    print(random.random(), random.choice('xyz'), random.uniform(0, 1) == 0.125)
random.randint = lambda a, b: b
print(random.randint(1, 6), random.Random(1).randint(1, 6))

one = random.Random(9)
one.gauss(0, 1)
state = one.getstate()
two = copy.copy(one)
print(two.random() == one.random(), two.__dict__ == one.__dict__, len(state[1]), state[0], one.VERSION)
one.setstate(state)
two.setstate((2, tuple(-word for word in state[1][:-1]) + (624,), None))
print(one.gauss(0, 1), two.gauss_next, two.random(), [base.__module__ for base in random.Random.__mro__])
raw = _random.Random(5)
print(raw.random() == random.Random(5).random(), raw.getrandbits(70))

warnings.simplefilter('always')
for attempt in ('one.randrange(3.0)', 'one.randrange(3.5)', 'one.randrange("3")', 'one.randrange(1, 5, 2.5)', 'one.randrange(5, None, 2)',
                'one.randrange(1, 5, 0)', 'one.randint(2, 1)', 'one.setstate((4, 1, 2))', 'one.setstate((3, 1, 2))', 'one.seed({})',
                'one.setstate((3, (1, 2), 2))', 'one.setstate((3, ("a",) * 625, 2))', 'one.setstate((3, (1,) * 624 + (700,), 2))',
                'random.Random(1, 2)', 'random.Random(y=1)', '_random.Random(1, 2)', '_random.Random([])', 'one.choice({1: 2})',
                'one.choices([1, 2], 2)', 'one.choices([1], [float("nan")])', 'one.sample([1, 2], 1.5)', 'one.shuffle("ab")',
                'one.gauss("a")', 'one.triangular(1, 1, 2)', 'Halves().randrange(2 ** 60)', 'random.SystemRandom().getstate()',
                'random.SystemRandom().getrandbits(-1)', 'random.SystemRandom(1).gauss_next', 'one.lognormvariate(1000, 1)'):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            result = eval(attempt)
        except Exception as error:
            result = type(error).__name__, str(error)
    print(attempt, result, [(w.category.__name__, str(w.message)) for w in caught])
print(random.__all__, random.TWOPI, random.LOG4, random.NV_MAGICCONST, random.SG_MAGICCONST, random.BPF, random.RECIP_BPF)
