x: int = 1
y: "text"
z: list[int] = []
(w): int = 3
__annotations__["added"] = 1
print(__annotations__, "y" in globals())


def log(name):
    print("evaluated", name)
    return name


class C:
    a: log("a") = log("value a")
    b: log("b")
    c = 5
    (d): log("d") = 1
    a2: int

    def method(self):
        v: log("never") = 3
        self.attr: log("never too") = 4
        return v

    items = [0]
    items[0]: log("index") = 7


print(C.__annotations__, C().method(), C.items, hasattr(C, "b"))


def local():
    v: undefined_name
    try:
        v
    except UnboundLocalError as e:
        print(e)
    q: int = 2
    return q


print(local(), local.__annotations__)


class D(C):
    pass


print(D.__annotations__ is not C.__annotations__ or D.__dict__.get("__annotations__"))
