from __future__ import annotations


def f(a: int, b: list[str] | None = None, *c: Undefined, d: "quoted", e: (1, 2), g: lambda x, *y, z=1: x + 1) -> dict[str, tuple[int, ...]]:
    pass


for key, text in f.__annotations__.items():
    print(key, text)


class C:
    x: Missing.attr[1:2, ::3]
    y: not a or b and (c if d else e) = 3
    z: -x**2 + (a - (b - c)) * ~d // f(1, *g, k=2, **h)
    w: [i for i in range(3) if i] | {1, 2} | {"a": 1, **b} | (await_ for q in r)
    s: "text" + 'it\'s' + b"bytes" + f"{x!r:>{w}} {{}}"
    n: 1.5e300 + 1e400 + 3j + 0xFF + None + True + ... + (1,) + ()
    c: a < b <= c != d is not e not in f
    p: (a, b)[0].c(x for x in y)


for key, text in C.__annotations__.items():
    print(key, text)
m: Nothing[Here]
print(__annotations__)
