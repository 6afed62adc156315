inf = float("inf")
nan = float("nan")
values = [0.0, -0.0, 1.5, -1.5, inf, -inf, nan, 1, 2, True, 10**20, 10**400, -(10**400), 2**53, 2**53 + 1]
for a in values:
    row = []
    for b in values:
        row.append("".join("01"[bool(x)] for x in (a < b, a <= b, a == b, a != b, a > b, a >= b)))
    print(a if abs(a) < 10**30 or a != a else "big", row)
print(nan is nan, nan == nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), min(nan, 1), min(1, nan), max([2, nan]))
print(sorted([3.5, 1, 2.25, -1, 10**5, 0.1]), 0.0 == -0.0, {0.0: 1}[-0.0], {1: "a"}[1.0], hash(0.5), hash(1e100))
for bad in ("a", None, [], (1,)):
    try:
        print(1.5 < bad)
    except TypeError as error:
        print(error)
print(1.5 == "1.5", 1.5 != None)
