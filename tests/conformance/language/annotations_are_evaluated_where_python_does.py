import typing
from typing import Any, Callable, Dict, List, Optional, Tuple, Union

Number = Union[int, float]
T = typing.TypeVar("T")


def f(a: int, b: "not evaluated" = 1, c: Optional[str] = None) -> List[int]:
    local: undefined_is_fine_here = 1
    return [a, b, local]


x: int = 5
y: str
print(f(1), f.__annotations__["a"], f.__annotations__["b"], __annotations__["x"], "y" in globals())
print(List[int], Dict[str, Any], Optional[int], Tuple[int, ...], Callable[[int], str], Number)


class Stack(typing.Generic[T]):
    items: List[T]
    limit: int = 10

    def push(self, item: T) -> None:
        pass


print(Stack.__annotations__["limit"], Stack.limit, Stack[int]().push(1))
try:
    def g(a: Undefined):
        pass
except NameError as e:
    print(e)
try:
    class C:
        a: AlsoUndefined
except NameError as e:
    print(e)


class P(typing.Protocol):
    def run(self) -> None: ...


class NT(typing.NamedTuple):
    a: int
    b: str = "default"


class TD(typing.TypedDict):
    name: str


print(NT(1), NT(1, "x")._replace(a=5), TD(name="n"), typing.cast(int, "5"), typing.TYPE_CHECKING)
type_alias: typing.TypeAlias = "list[int]"
print(typing.get_type_hints(f, {"not": 1}) if False else sorted(f.__annotations__))
