for n in (0, 1, -1, -2, 2, 2**31, 2**61 - 2, 2**61 - 1, 2**61, -(2**61), 2**64, 10**20, -(10**20), 2**200, 3**150, -(3**151)):
    print(n, hash(n), hash(float(n)), hash(n) == hash(float(n)) or int(float(n)) != n, hash(complex(n, 0)) == hash(float(n)))
for x in (0.5, -0.5, 0.1, 1.5, 1e300, -1e300, 5e-324, 2.0**-1070, 123456.789, float("inf"), float("-inf"), -0.0):
    print(x, hash(x), hash(complex(x, 0)), hash(complex(0, x)))
print(hash(True), hash(False), hash((1, 2, 3)), hash((1.0, -1, 2**70)), hash(()), hash((0.5,)))
