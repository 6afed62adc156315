a = 3**200
b = 7**90 + 1
c = -(5**130)
values = [a, b, c, a * c, b - a, -b, 10**50, 2**256 - 1]
for x in values:
    print(x)
    print(hex(x), x.bit_length(), x % 97, x // 1000003, -x // 1000003, hash(x))
    for y in values:
        print(x + y == y + x, x - y, x * y % 1000000007, divmod(x, y), x & y, x ^ y, x | y, x > y)
