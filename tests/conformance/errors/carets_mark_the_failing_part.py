# compare: stderr
class Point:
    def __init__(self, x):
        self.x = x


def compute(table, key, point):
    total = table["a"] + table[key]["b"] * point.x.real + (point.x
                                                            + point.y)
    return total


def call(*args):
    return compute(
        *args,
    )


print(call({"a": 1, "k": {"b": 2}}, "k", Point(3)))
