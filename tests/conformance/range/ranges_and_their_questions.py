ranges = [range(0), range(5), range(2, 8), range(10, 0, -3), range(0, 10, 4), range(5, 5), range(3, 1), range(-5, 5, 2), range(0, -10, -1), range(1, 2),
          range(2**70, 2**70 + 5), range(2**62, 2**64, 2**61), range(-(2**63), 2**63, 2**60), range(10**30, 0, -(10**29)), range(0, 2**63 - 1, 2**61)]
for r in ranges:
    print(r, len(r), list(r), bool(r), r.start, r.stop, r.step, list(reversed(r)), r == range(r.start, r.stop, r.step), hash(r) == hash(range(r.start, r.stop, r.step)))
    for x in (0, 1, 3, 4, -5, 7, 2**70 + 2, 10**29, 2.0, 2.5, "a", None, True):
        print(x in r, r.count(x), end=" ")
    print()
    for part in (slice(None), slice(1, None), slice(None, -1), slice(None, None, 2), slice(None, None, -1), slice(1, 3), slice(-2, None), slice(5, 1, -2)):
        print(r[part], end=" ")
    print()
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), hash(range(0)) == hash(range(5, 5)))
print(range(5)[0], range(5)[-1], range(2**70)[2**69], range(True), range(5).index(3), range(0, 10, 2).index(4.0), {range(3): 1}[range(3)])
print(min(range(3, 9)), max(range(3, 9)), sum(range(101)), sorted(range(5, 0, -1)), tuple(range(3)), [*range(2)], list(zip(range(3), range(5, 8))), 2**69 in range(2**70))
