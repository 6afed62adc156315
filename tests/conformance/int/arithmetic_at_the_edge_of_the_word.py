edges = []
for bits in (30, 31, 32, 53, 61, 62, 63, 64, 65, 127, 128):
    for delta in (-1, 0, 1):
        edges.append(2**bits + delta)
        edges.append(-(2**bits) + delta)
for a in edges:
    print(a, -a, ~a, abs(a), hash(a), a.bit_length(), a.bit_count(), bool(a))
    for b in (1, -1, 2, -3, 2**31, -(2**62), 2**64 + 1, 10**20):
        print(a + b, a - b, a * b, a // b, a % b, a & b, a | b, a ^ b, a < b, a == b, a >= b)
