a = 2 ** 200
print(a, -a, a // 7, a % 1000007, a * a == 2 ** 400, a >> 190, (a - 1) & 0xFFFF, a ** 3 % 97, -a // 10 ** 50, -a % 10 ** 9)
print(10 ** 30 + 1, int("9" * 40) + 1, hex(a), bin(2 ** 70)[:10], oct(10 ** 20), f"{10 ** 21:,}", f"{a:e}", f"{-a:x}", len(str(3 ** 1000)))
print(a > 1e60, a == 2.0 ** 200, float(a), a / 2 ** 199, 10 ** 18 + 0.5, 7 ** 77 // 7 ** 75, divmod(-(10 ** 20), 7), pow(3, 10 ** 6, 10 ** 9 + 7), (10 ** 20).bit_length())
print(sum(range(10 ** 5)), 9007199254740993 + 0.0, int(1e23), round(12345678901234567890, -5), abs(-a) == a, hash(2 ** 61 - 1), hash(2 ** 61), int(-0.5))
n, digits = 1, 0
for i in range(1, 101):
    n *= i
print(n, str(n).count("0"), sum(int(c) for c in str(n)))
import math
print(math.gcd(2 ** 100, 6 ** 50), math.isqrt(10 ** 41), math.comb(100, 50), math.perm(20, 5), math.lcm(4, 6), math.log2(a), math.log10(10 ** 100), math.prod(range(1, 21)))
x = 1 << 64
print(x, x - 1, ~x, x ^ (x - 1), x | 1, -x >> 3, x.to_bytes(9, "big"), int.from_bytes(b"\x01\x00", "big"), bool(x), +x == x)
for action in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: int("1" * 5000), lambda: int(float("inf")), lambda: int(float("nan")), lambda: 10 ** 400 * 1.0, lambda: 1 + None, lambda: -"a", lambda: int([]), lambda: round("a"), lambda: 5 .__add__("a"), lambda: math.sqrt(-1), lambda: math.log(0), lambda: 2.0 ** 5000, lambda: 1.5 % 0, lambda: divmod(1, 0.0)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
