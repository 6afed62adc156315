import math

print([math.factorial(n) for n in range(25)], math.factorial(100), math.factorial(True))
print([math.gcd(a, b) for a in (0, 1, 12, -18, 10**20, 2**70) for b in (0, 6, 15, -4, 10**18)], math.gcd(), math.gcd(5), math.gcd(12, 18, 27))
print([math.lcm(a, b) for a in (0, 1, 12, -18) for b in (0, 6, 15, 10**20)], math.lcm(), math.lcm(4, 6, 10))
print([math.comb(n, k) for n in range(8) for k in range(9)], math.comb(100, 50), math.comb(10**10, 2))
print([math.perm(n, k) for n in range(7) for k in range(8)], math.perm(5), math.perm(50, 10), math.perm(5, None))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 17, 10**20, 10**20 - 1, 2**200, 3**101)])
print(math.prod([]), math.prod([1, 2, 3]), math.prod([1.5, 2]), math.prod([2, 3], start=10), math.prod(range(1, 20)))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.fsum([1, 2.5]))
print(math.hypot(3, 4), math.hypot(), math.hypot(5), math.hypot(1, 2, 3), math.hypot(1e200, 1e200), math.dist((1, 2), (4, 6)), math.dist([0, 0, 0], [1, 1, 1]))
for i in range(1, 60):
    print(math.hypot(i * 0.37, i / 3), math.dist((i, i * i), (i * 1.1, 3)), math.fsum([0.1 * k for k in range(i)]))


class Rounds:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


print(math.floor(Rounds()), math.ceil(Rounds()), math.trunc(Rounds()), math.floor(-2.5), math.ceil(-2.5), math.floor(10**30), math.floor(1e30))
for function in (lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.factorial("a"), lambda: math.comb(-1, 2), lambda: math.comb(2, -1), lambda: math.comb(1.5, 1),
                 lambda: math.perm(-1), lambda: math.isqrt(-1), lambda: math.isqrt(1.5), lambda: math.gcd(1.5, 2), lambda: math.dist((1,), (1, 2)), lambda: math.fsum(["a"]),
                 lambda: math.prod(5), lambda: math.hypot("a"), lambda: math.fsum([float("inf"), float("-inf")]), lambda: math.comb(1), lambda: math.perm(1, 2, 3)):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
