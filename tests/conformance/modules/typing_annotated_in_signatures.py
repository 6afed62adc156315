# An Annotated hint has the module of what it annotates, so that a signature keeps or drops its 'typing.' as CPython does.
import asyncio
import inspect
from typing import Annotated, Generic, List, Optional, TypeVar

T = TypeVar('T')


class Box(Generic[T]):
    pass


async def weigh(grams: Annotated[int, 'positive'], labels: Annotated[List[str], 3] = (), *, box: Annotated[Box[int], None] = None,
                note: Optional[str] = None) -> Annotated[float, 'kg']:
    await asyncio.sleep(1)
    return grams / 1000


for hint in (Annotated[int, 1], Annotated[List[str], 1], Annotated[Box[int], 'b'], Annotated[Annotated[str, 1], 2]):
    print(hint, hint.__module__, hint.__name__, hint.__qualname__, hint._name, hint.__metadata__)
print(inspect.signature(weigh))
print(asyncio.run(weigh(250)))
