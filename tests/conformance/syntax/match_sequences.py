def f(x):
    match x:
        case []:
            return "empty"
        case [1]:
            return "just one"
        case [a]:
            return f"single {a}"
        case (a, b) if a == b:
            return f"pair of {a}"
        case [a, [b, c], *rest]:
            return f"nested {a} {b} {c} {rest}"
        case [1, *middle, 9]:
            return f"from 1 to 9 {middle}"
        case [_, *_, "end"]:
            return "ends"
        case ["start", *_, second_last, _]:
            return f"start {second_last}"
        case [*all_of_it]:
            return f"list {all_of_it}"
        case _:
            return "no sequence"


for x in ([], [1], [2], (3, 3), (3, 4), [1, [2, 3], 4, 5], [1, 5, 6, 9], [1, 9], [0, 0, "end"], ["start", 1, 2, 3, 4], "text", b"ab", {1}, range(2), iter([1]), 5):
    print(x if not hasattr(x, "__next__") else "iterator", "->", f(x))
match 1, 2:
    case x, y:
        print(x, y)
match [[1, 2], [3]]:
    case [[a, *b], [*c]]:
        print(a, b, c)
match [1, 2, 3, 4]:
    case [first, *_]:
        print(first)
match [1, 2, 3, 4]:
    case [_, _, third, *_]:
        print(third)
    case _:
        print("no")
