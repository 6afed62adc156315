def f(x):
    match x:
        case {"type": "point", "x": x_, "y": y_}:
            return f"point {x_} {y_}"
        case {"type": t, **rest} if rest:
            return f"{t} with {sorted(rest.items())}"
        case {1: one, "k": [a, *_]}:
            return f"{one} {a}"
        case {"only": _}:
            return "only"
        case {**everything} if everything:
            return f"all {everything}"
        case {}:
            return "a mapping"
        case _:
            return "no mapping"


for x in ({"type": "point", "x": 1, "y": 2, "z": 3}, {"type": "t"}, {"type": "t", "more": 1}, {1: "one", "k": [5, 6]}, {"only": 1}, {"zzz": 1}, {}, [], "s"):
    print(f(x))


class Keys:
    A = "a"


match {"a": 1, "b": 2}:
    case {Keys.A: value, **others}:
        print(value, others)


from collections import OrderedDict, defaultdict

d = defaultdict(int)
match d:
    case {"missing": _}:
        print("never")
    case _:
        print("no key is made", dict(d))
match OrderedDict(a=1):
    case {"a": 1}:
        print("ordered")
