from typing import *

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


UserId = NewType('UserId', int)
print(UserId, UserId(5), UserId.__name__, UserId.__supertype__, UserId.__qualname__, UserId.__module__, Optional[UserId], List[UserId])
attempt(lambda: UserId | None)


def nt():

    class X(UserId):
        pass


attempt(nt)


@overload
def ov(x: int) -> int:
    ...


@overload
def ov(x: str) -> str:
    ...


def ov(x):
    return x


print(ov(3), len(get_overloads(ov)))
clear_overloads()
print(get_overloads(ov))


@overload
def ov2(x):
    ...


attempt(lambda: ov2(1))


@final
class Fin:
    pass


print(Fin.__final__)


@no_type_check
def ntc(x: 'bad bad'):
    pass


print(ntc.__no_type_check__, get_type_hints(ntc))


class SI(SupportsInt if 0 else object):
    pass


print(dataclass_transform()(SI) is SI, SI.__dataclass_transform__)
