from typing import *

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
P = ParamSpec('P')


def deco(f: Callable[P, T]) -> Callable[P, Awaitable[T]]:

    def w(*args: P.args, **kwargs: P.kwargs) -> T:
        return f(*args, **kwargs)
    return w


print(deco(lambda: 3)(), P.args, P.kwargs, deco.__annotations__)


class Z(Generic[P, T]):
    pass


print(Z[[int, str], bool], Z[..., int])
Ts = TypeVarTuple('Ts')


class Arr(Generic[Unpack[Ts]]):
    pass


print(Arr[int, str], Arr[()], Arr)
print(Tuple[Unpack[Ts]], Arr.__parameters__)
print(Callable[P, int][[str]], Callable[P, int][int, str], Callable[Concatenate[int, P], T].__parameters__)
print(get_args(Callable[P, int]), get_args(Callable[Concatenate[int, P], int]), get_args(Optional[Callable[[], None]]))
