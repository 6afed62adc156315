def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

for name, action in {
    "repr": lambda: (list[int], dict[str, int], tuple[int, ...], set[str], type[int], list[None], tuple[()], list["T"], frozenset[list[int]]),
    "union": lambda: (int | str, int | None, None | int, list[int] | None, int | str | float, int | (str | None)),
    "single": lambda: (int | int, (int | str) | int),
    "equal": lambda: ((int | str) == (str | int), list[int] == list[int], list[int] == list[str], (int | None) == (None | int)),
    "hash": lambda: (hash(int | str) == hash(str | int), hash(list[int]) == hash(list[int])),
    "isinstance": lambda: (isinstance(1, int | str), isinstance("a", int | None), isinstance(None, int | None), isinstance(1.5, int | str)),
    "isinstance alias": lambda: isinstance([], list[int]),
    "isinstance union of alias": lambda: isinstance([], str | list[int]),
    "issubclass": lambda: (issubclass(bool, int | str), issubclass(float, int | str)),
    "issubclass alias": lambda: issubclass(list, list[int]),
    "args": lambda: ((int | str).__args__, dict[str, int].__args__, dict[str, int].__origin__, list[int].__parameters__),
    "call": lambda: (list[int]("ab"), dict[str, int](a=1), set[int]()),
    "call union": lambda: (int | str)(1),
    "attribute": lambda: list[int].append,
    "no attribute": lambda: list[int].nope,
    "or int": lambda: int | 3,
    "int or": lambda: 3 | int,
    "or str": lambda: int | "str",
    "subscript int": lambda: int[3],
    "subscript instance": lambda: [1][int],
    "subscript alias": lambda: list[int][str],
    "subscript union": lambda: (int | str)[int],
    "type": lambda: (type(list[int]).__name__, type(int | str).__name__, type(list[int]).__module__),
    "mutate": lambda: setattr(list[int], "x", 1),
    "iter": lambda: [x for x in (int | str).__args__],
    "in dict": lambda: {int | str: 1}[str | int],
}.items():
    show(name, action)


def f(x: int | None = None, *args: list[str], key: dict[str, int] | None = None) -> tuple[int, ...]:
    return x


print(f.__annotations__)


class Box:
    items: list[int]
    name: "str | None" = None

    def __class_getitem__(cls, item):
        return f"Box of {item}"


print(Box.__annotations__, Box[int], Box[int, str])


class Ints(list[int]):
    pass


print(Ints.__bases__, Ints.__orig_bases__, Ints([1]))
match 5:
    case int() | str():
        print("matched")
