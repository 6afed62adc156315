class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("in enter")
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail == "exit":
            raise KeyError("in exit")
        return self.swallow


with Manager("a") as a, Manager("b") as (b):
    print(a, b)
with Manager("swallower", swallow=True):
    1 / 0
with (
    Manager("x") as x,
    Manager("y"),
):
    print(x)
try:
    with Manager("outer"), Manager("inner", fail="enter"):
        print("never")
except ValueError as e:
    print(e)
try:
    with Manager("a", fail="exit"):
        raise TypeError("body")
except KeyError as e:
    print(e, repr(e.__context__))


def early():
    with Manager("r1"), Manager("r2"):
        return "value"


def loop():
    for i in range(3):
        with Manager(f"loop{i}"):
            if i == 0:
                continue
            if i == 1:
                break
    return i


print(early(), loop())
with Manager("tuple") as (first, *rest):
    print(first, rest)
d = {}
with Manager("target") as d["k"]:
    print(d)
for bad in (5, object()):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class OnlyEnter:
    def __enter__(self):
        pass


try:
    with OnlyEnter():
        pass
except TypeError as e:
    print(e)
