# Powers of complex numbers to the last digit.
import random

random.seed(5)
print((-0.75) ** 1j, pow(-0.75, 1j), 2 ** 1j, 1j ** 1j, (1 + 2j) ** (3 - 1j), (1 + 2j) ** -3, 0j ** 2, 2j ** 0)
for _ in range(300):
    a = complex(random.uniform(-3, 3), random.uniform(-3, 3))
    b = complex(random.uniform(-3, 3), random.uniform(-3, 3))
    print(a ** b, a.real ** b, a ** b.real)
