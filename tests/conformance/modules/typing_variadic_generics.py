# Type variables of every kind in hints: TypeVarTuple with stars, ParamSpec, Concatenate, generic aliases with a star.
from typing import *
Ts=TypeVarTuple('Ts'); T=TypeVar('T')
print(list(Ts), Unpack[Ts])
class C(Generic[*Ts]): pass
print(C[int,str], C[*Ts], C[()])
class D(Generic[T, *Ts]): pass
print(D[int, str, float])
def f(*args: *Ts) -> Tuple[*Ts]: ...
print(f.__annotations__)
print(tuple[*Ts], list(tuple[int,str]), tuple[*tuple[int,str]])
P=ParamSpec('P')
def deco(f: Callable[P, T]) -> Callable[P, Awaitable[T]]: ...
print(deco.__annotations__, P.args, P.kwargs, get_type_hints(deco))
print(Callable[Concatenate[int, P], T])
class X(Generic[P]): pass
print(X[int,str], X[[int]])
