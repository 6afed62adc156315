import asyncio
import collections.abc
import typing
from typing import *

for text in """\
List[int]
List
Dict[str,List[int]]
Callable[[List[int]],Awaitable[None]]
List['Foo']
List[TypeVar('K')][int]
Optional[List[int]]|str
List[int]|None
int|List[int]
List[int].__origin__
List[int].__args__
Dict[str,int].__args__
Union[int,str].__origin__
Union[int,str].__args__
Optional[int].__args__
Callable[[int],str].__args__
Callable[[int],str].__origin__
Callable[...,str].__args__
Literal[1,2].__args__
Annotated[int,3].__metadata__
Annotated[int,3].__origin__
get_origin(List[int])
get_origin(list[int])
get_origin(Union[int,str])
get_origin(int|str)
get_origin(Optional[int])
get_origin(int)
get_origin(Callable[[int],str])
get_origin(Generic[TypeVar('T')])
get_origin(Annotated[int,1])
get_origin(Literal[1])
get_origin(ClassVar[int])
get_origin(List)
get_origin(Tuple[int])
get_args(List[int])
get_args(Dict[str,int])
get_args(Union[int,str])
get_args(int|str)
get_args(Callable[[int],str])
get_args(Callable[...,str])
get_args(Annotated[int,1])
get_args(Literal[1,2])
get_args(int)
get_args(Tuple[()])
get_args(list[int])
List[int]==List[int]
Union[int,str]==Union[str,int]
Optional[int]==Union[int,None]
Literal[1]==Literal[1]
Literal[1]==Literal[True]
hash(List[int])==hash(List[int])
List[int] is List[int]
isinstance([],List)
isinstance(1,Union[int,str])
isinstance(1,Optional[int])
issubclass(list,List)
issubclass(list,Sequence)
isinstance([],Iterable)
isinstance({},Mapping)
isinstance(print,Callable)
issubclass(int,Union[int,str])
List[1]
assert_type(3,int)
is_typeddict(3)
get_type_hints(lambda x: 1)
get_overloads(print)
type(List[int])
type(Optional[int])
type(Any)
type(List)
type(Callable)
type(Union)
type(Literal[1])
type(TypeVar('T'))
List.__name__
List[int].__name__
Optional[int].__name__
Union[int,str].__module__
List.__module__
Dict.__origin__
Awaitable.__origin__
List[int].__parameters__
Dict[str,TypeVar('K')].__parameters__
TypeVar('T',bound=int).__bound__
TypeVar('T',int,str).__constraints__
TypeVar('T').__name__
List[int].append
list[int]
dict[str,List[int]]
List[list[int]]
Union[list[int],None]
List[asyncio.Future]
List[None]
List[int].__class__
isinstance(3,SupportsInt)
isinstance(3,SupportsAbs)
isinstance('a',SupportsIndex)
Sequence[int].__origin__
List[...]
List[(int,)]
NewType('U',int).__supertype__
typing.ClassVar[typing.List[int]]
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
