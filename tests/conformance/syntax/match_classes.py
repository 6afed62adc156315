class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Named:
    def __init__(self, name):
        self.name = name


class Sub(Point):
    pass


def f(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on the axis {x}"
        case Sub(x=a, y=b):
            return f"sub {a} {b}"
        case Point() as p:
            return f"somewhere {p.x}"
        case Named(name="n" | "m" as which):
            return f"named {which}"
        case Named(missing=_):
            return "never"
        case int() | str():
            return "number or text"
        case list([Point(x=1), *_]):
            return "list of points"
        case dict(d) if "k" in d:
            return f"dict {d}"
        case float(x):
            return f"float {x}"
        case bool():
            return "never: int matches before"
        case _:
            return "other"


for v in (Point(0, 0), Point(1, 0), Point(1, 2), Sub(3, 4), Sub(0, 0), Named("m"), Named("z"), 4, "t", [Point(1, 5), 2], [Point(2, 5)], {"k": 1}, {}, 2.5, True, None):
    print(f(v))
for bad in (lambda v: f_too_many(v), lambda v: f_no_args(v), lambda v: f_not_a_class(v), lambda v: f_twice(v)):

    def f_too_many(v):
        match v:
            case Point(1, 2, 3):
                pass

    def f_no_args(v):
        match v:
            case Named("x"):
                pass

    def f_not_a_class(v):
        thing = 5
        match v:
            case thing():
                pass

    def f_twice(v):
        match v:
            case Point(1, x=1):
                pass

    try:
        bad(Point(1, 2))
        bad(Named("x"))
    except TypeError as e:
        print(e)
