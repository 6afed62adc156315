# compare: stderr
import traceback
import sys


def gen(n):
    for i in range(n):
        yield 10 // (2 - i)


def show(action):
    try:
        action()
    except Exception:
        traceback.print_exc(file=sys.stdout)


show(lambda: [1 / x for x in (1, 0)])
show(lambda: list(gen(5)))
show(lambda: sorted([3, "a"], key=lambda v: v + 1))
show(lambda: {k: v.upper() for k, v in {"a": 1}.items()})
show(lambda: sum(x for x in ["a"]))


class A:
    def __init__(self): self.value = int("zzz")

    def __getitem__(self, i): raise LookupError(i)


show(A)
show(lambda: A.__new__(A)[5])
exec_like = [
    1,
    2,
    undefined,
]
