"""Special forms as bases and as what they are called with; protocols at run time; substitution; hints; NamedTuple and TypedDict."""
from typing import *
import collections.abc, typing
@runtime_checkable
class It(Iterable[int], Protocol):
    def extra(self): ...
@runtime_checkable
class E2(Sized, Protocol): pass
class N(Sized, Protocol):
    def n(self): ...
print(isinstance(42, Sized), isinstance([], Sized), isinstance(42, Iterable), isinstance(42, E2), isinstance([], E2), issubclass(list, E2), isinstance([], It))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: isinstance([], N))
t(lambda: issubclass(list, N))
@runtime_checkable
class P(Protocol):
    x: int
    def m(self): ...
class C:
    def __init__(self): self.x=None
    def m(self): pass
class D(C):
    m = None
class E(P): 
    def __init__(self, v): self.v=v
print(isinstance(C(), P), isinstance(D(), P), isinstance(E(1), P), E(2).v)
t(lambda: issubclass(C, P))
t(lambda: P())
class PI(Protocol):
    def __init__(self, a): self.a = a
t(lambda: type(PI(1)).__name__)
class PIC(PI): pass
t(lambda: PIC(5).a)
t(lambda: isinstance(1, PI))
for sp in ('NoReturn','Never','Self','LiteralString','Union','Optional','ClassVar','Final','TypeAlias','Any','Literal','Concatenate','Callable','Tuple','Generic','Protocol','Required','Annotated'):
    def mk():
        class X(getattr(typing, sp)): pass
        return X.__mro__
    t(mk)
    def mk():
        class X(type(getattr(typing, sp))): pass
        return X.__mro__[1:]
    t(mk)
T=TypeVar('T'); Ts=TypeVarTuple('Ts'); PS=ParamSpec('PS')
for v in (T,Ts,PS, ForwardRef('x'), List[int], Union[int,str], Literal[1], NewType('NT', int)):
    t(lambda: repr(v)); t(lambda: v[int]); t(lambda: isinstance(1, v)); t(lambda: next(iter(v))); t(lambda: v|None)
print(collections.abc.Callable[[int, None], None], Callable[[int, None], None], collections.abc.Callable[..., int])
print(Literal[int, 'a', 1, True, None], Annotated[int, 'x', 5], Optional[Literal['a']], Union[int, 'Fwd', None], Tuple[()], Tuple[int, ...], tuple[()], Type[int], Dict[str, List['x']])
print(repr(Union), Union[T, int], Union[int, str] == Union[str, int], Union[int, str] == (int | str), Optional[int] == (int | None), int | 'x' if 0 else '')
t(lambda: int | 'x')
t(lambda: Union[1])
t(lambda: Union[()])
t(lambda: Optional[int, str])
t(lambda: List[int, str])
t(lambda: Dict[int])
t(lambda: Callable[int])
t(lambda: Callable[int, str])
t(lambda: Literal[[]])
t(lambda: ClassVar[int, str])
t(lambda: Generic[int])
t(lambda: Generic[T, T])
t(lambda: TypeVar('T', int))
t(lambda: TypeVar('T', covariant=True, contravariant=True))
t(lambda: TypeVar('T', bound=int, covariant=True).__bound__)
t(lambda: TypeVar('T', int, str, bound=int))
t(lambda: TypeVar('T', int, str).__constraints__)
class G(Generic[T]): pass
t(lambda: G[int, str]); t(lambda: G[int]); t(lambda: G[T]); t(lambda: G[int]().__orig_class__); t(lambda: G[int].__args__); t(lambda: G.__parameters__); t(lambda: G[List[T]][int])
class H(G[int]): pass
t(lambda: H.__orig_bases__); t(lambda: H[int]); t(lambda: H.__mro__)
t(lambda: get_type_hints(C)); 
class AA:
    a: int; b: 'List[int]'; c: 'AA'; d: ClassVar[int] = 3; e: Final = 4; f: Annotated[int, 'x']; g: Optional['AA'] = None
    def m(self, x: 'AA' = None) -> 'int': ...
t(lambda: get_type_hints(AA)); t(lambda: get_type_hints(AA, include_extras=True)); t(lambda: get_type_hints(AA.m)); t(lambda: get_type_hints(5))
class BB(NamedTuple):
    x: int
    y: str = 'a'
    def m(self): return self.x
t(lambda: BB(1)); t(lambda: BB._fields); t(lambda: BB._field_defaults); t(lambda: BB.__annotations__); t(lambda: BB(1).m()); t(lambda: BB()); t(lambda: len(BB.__orig_bases__))
def mk():
    class X(NamedTuple):
        x: int = 1
        y: str
t(mk)
def mk():
    class X(NamedTuple):
        x: int
        _y: str
t(mk)
def mk():
    class X(NamedTuple, BB): x: int
t(mk)
def mk():
    class X(NamedTuple):
        x: int
        def __new__(cls): pass
t(mk)
def mk():
    class X(NamedTuple):
        x: int
        _asdict = 1
t(mk)
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
class TD2(TD):
    c: NotRequired[int]
    d: int
t(lambda: TD(a=1)); t(lambda: (sorted(TD2.__required_keys__), sorted(TD2.__optional_keys__), TD2.__total__, TD.__total__, TD2.__annotations__)); t(lambda: isinstance({}, TD)); t(lambda: get_type_hints(TD2)); t(lambda: TD.__mro__)
def mk():
    class X(TypedDict):
        a: int = 1
t(mk)
def mk():
    class X(TypedDict):
        def f(self): pass
t(mk)
def mk():
    class X(TD, int): a: int
t(mk)
t(lambda: TypedDict('X', {'a': int}).__annotations__)
t(lambda: TypedDict('X'))
t(lambda: get_origin(List[int])); t(lambda: get_args(Dict[str, int])); t(lambda: get_args(Callable[[int], str])); t(lambda: get_origin(Optional[int])); t(lambda: get_origin(Annotated[int, 1])); t(lambda: get_args(Literal[1,2])); t(lambda: get_origin(5))
t(lambda: cast('x', 5)); t(lambda: assert_type(1, int)); t(lambda: assert_never(1)); t(lambda: is_typeddict(TD))
@overload
def ov(x: int): ...
t(lambda: ov(1)); t(lambda: len(get_overloads(ov)))
@final
class FF: pass
t(lambda: FF.__final__)
UserId = NewType('UserId', int)
t(lambda: UserId(5)); t(lambda: UserId); t(lambda: UserId.__supertype__); t(lambda: UserId.__name__); t(lambda: UserId | None)
print(collections.abc.Callable[PS, int][int, str], Callable[PS, int][int, str], Callable[Concatenate[int, PS], str][[float]])
print(collections.abc.Callable[[int, None], None],  collections.abc.Callable[PS, T][[int], str], collections.abc.Callable[[T], T][int], collections.abc.Callable[PS, T][..., str])


class ByIndex:
    def __getitem__(self, i):
        return i
    __iter__ = None


class Faulty:
    def __iter__(self):
        raise TypeError("mine")


for kind in (ByIndex, Faulty, int):
    t(lambda: iter(kind()))
    t(lambda: 1 in kind())
