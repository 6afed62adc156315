def f(x):
    match x:
        case [a, b] | {"a": a, "b": b} | (b, _, a):
            return a, b
        case {"x": [1 as n, *rest] | [*rest, 2 as n]} | ("pair", (n, rest)):
            return "n", n, rest
        case (("deep", ({"v": v} | [v, _] | v)) as whole, end):
            return whole, v, end
        case _:
            return "none"


for x in ([1, 2], {"b": 2, "a": 1}, (1, 2, 3), {"x": [1, 5]}, {"x": [5, 2]}, ["pair", [8, 9], 0, 0], (("deep", {"v": 7}), 3, 4), [("deep", [5, 6]), "end"], [1]):
    print(f(x))


def g(x):
    match x:
        case (1, a, b, c) | (a, 2, c, b) | (b, c, 3, a) | (c, b, a, 4):
            return a, b, c


print(g((1, "a", "b", "c")), g(("a", 2, "c", "b")), g(("b", "c", 3, "a")), g(("c", "b", "a", 4)), g((5, 5, 5, 5)))
match = 3
case = 4
_ = 5
print(match, case, _)
match[0] if False else print("soft keywords are names too")
