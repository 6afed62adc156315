import asyncio
import collections.abc
import typing
from typing import *

for text in """\
isinstance([],List[int])
isinstance(1,Any)
List[int]()
List()
Dict[str,int](a=1)
Union()
Optional()
Any()
Type()
Tuple()
Callable()
Literal()
List[int,str]
Dict[int]
Union[()]
Optional[int,str]
Callable[int]
ClassVar[int][str]
Final[int,str]
Annotated[int]
Generic[int]
Generic[()]
Protocol[int]
TypeVar('T',int)
TypeVar('T',int,bound=str)
TypeVar('T',covariant=True,contravariant=True)
NoReturn[int]
Self[int]
Any[int]
List[int][str]
assert_never(3)
get_type_hints(3)
typing.Foo
Optional.__origin__
runtime_checkable(int)
Required[int,str]
Concatenate[int,str]
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
