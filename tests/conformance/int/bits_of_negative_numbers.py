values = [0, 1, -1, 6, -6, 2**64, -(2**64), 2**64 - 1, -(2**64) + 1, 2**128 + 5, -(2**128) - 5, -(3**90)]
for a in values:
    print(~a)
    for b in values:
        print(a & b, a | b, a ^ b, end=" ")
    print()
