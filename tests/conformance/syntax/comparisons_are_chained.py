x = 1
def v(n):
    print(n, end=" ")
    return n


print(v(1) < v(2) < v(3))
print(v(1) < v(0) < v(9))
print(v(3) > v(2) >= v(2) != v(1) == v(1))
print(1 < 2 in [2, 3] is not None)
if v(1) < v(2) < v(2):
    print("no")
else:
    print("else")
if not v(1) < v(2) < v(3) or v(4) == v(4) == v(4):
    print("or")
while v(1) < v(5) < v(3):
    pass
print()
print(x is not None, x is None, 1 not in [2], "a" in "abc", 3 in {1, 2, 3}, 3 not in (1, 2))
print([x for x in range(10) if 2 <= x < 5])


class Odd:
    def __lt__(self, other):
        return "less"

    def __eq__(self, other):
        return []


print(Odd() < 1, Odd() == 1, Odd() != 1, Odd() < 1 < 2, not Odd() < 1)
for bad in (lambda: 1 < "a", lambda: [] >= {}, lambda: 1 in 2, lambda: None < None):
    try:
        bad()
    except TypeError as error:
        print(error)
