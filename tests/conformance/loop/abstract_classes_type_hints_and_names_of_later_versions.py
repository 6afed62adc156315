import asyncio
from asyncio import AbstractEventLoop, CancelledError, Event, Queue, create_task, gather, run, sleep
from asyncio.exceptions import InvalidStateError, TimeoutError as AsyncTimeout
from asyncio.futures import Future
from asyncio.locks import Lock
from asyncio.queues import PriorityQueue
from asyncio import events, tasks
from typing import AsyncGenerator, AsyncIterator, Awaitable, Coroutine, Type
import collections.abc


def get(loop: AbstractEventLoop, kind: Type[Future], c: Coroutine[None, None, int]) -> Awaitable[int]:
    c.close()
    return loop.create_future()


async def gen(n: int) -> AsyncGenerator[int, None]:
    for i in range(n):
        yield i


async def main() -> None:
    loop = asyncio.get_running_loop()
    print(isinstance(loop, AbstractEventLoop), isinstance(loop, asyncio.BaseEventLoop), isinstance(loop, asyncio.SelectorEventLoop))
    print(loop.get_debug())
    loop.set_debug(True)
    print(loop.get_debug())
    loop.set_debug(False)
    f = get(loop, Future, sleep(0))
    print(isinstance(f, Future), isinstance(f, collections.abc.Awaitable), isinstance(gen(1), collections.abc.AsyncIterator), Lock is asyncio.Lock)
    print(AsyncTimeout is TimeoutError, InvalidStateError is asyncio.InvalidStateError, PriorityQueue is asyncio.PriorityQueue, events.get_running_loop() is loop)
    print(hasattr(asyncio, "eager_task_factory"), hasattr(asyncio, "QueueShutDown"), hasattr(asyncio, "coroutine"), hasattr(asyncio, "async_"))
    try:
        loop.set_task_factory(asyncio.eager_task_factory)
    except AttributeError as e:
        print(e)
    t = create_task(sleep(0.5, "t"))
    await gather(t, sleep(0))
    print(t.result(), [i async for i in gen(3)], type(gather()).__name__)


run(main())
