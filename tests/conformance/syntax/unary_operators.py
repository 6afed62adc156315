class U:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"


u = U()
print(-u, +u, ~u, not u, - - 5, -5 ** 2, (-5) ** 2, 2 ** -1, ~-3, not not 3, -True, ~False)
for bad in (lambda: -"a", lambda: ~1.5, lambda: +[]):
    try:
        bad()
    except TypeError as e:
        print(e)
x = 3
print(-x, +x, ~x, not x, -x**2, -(x * 2) + +x)
