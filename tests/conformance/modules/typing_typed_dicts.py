from typing import *

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class TD(TypedDict):
    name: str
    age: int


d = TD(name='x', age=3)
print(d, type(d), TD.__annotations__, TD.__required_keys__, TD.__optional_keys__, TD.__total__, TD.__mro__, TD, is_typeddict(TD))
attempt(lambda: isinstance(d, TD))
attempt(lambda: TD({'a': 1}))


class TD2(TD, total=False):
    extra: int


print(sorted(TD2.__required_keys__), TD2.__optional_keys__, TD2.__total__, TD2.__annotations__)
TD3 = TypedDict('TD3', {'a': int, 'b': Required[str]}, total=False)
print(TD3.__required_keys__, TD3(a=1))


class TD4(TypedDict):
    a: Required[int]
    b: NotRequired[int]


print(TD4.__required_keys__, TD4.__optional_keys__)


# Names in quotes know the module that they stand in.
class Quoted(TypedDict):
    name: 'str'
    next: 'Quoted'
    many: 'list[Quoted]'


print(Quoted.__annotations__)
print(TypedDict('Called', {'x': 'int', 'y': int}).__annotations__)
