import asyncio
import concurrent.futures

for kind in (asyncio.CancelledError, asyncio.InvalidStateError, asyncio.TimeoutError, asyncio.QueueEmpty, asyncio.QueueFull,
             asyncio.BrokenBarrierError, asyncio.IncompleteReadError, asyncio.LimitOverrunError,
             asyncio.SendfileNotAvailableError, concurrent.futures.CancelledError, concurrent.futures.TimeoutError,
             concurrent.futures.InvalidStateError, concurrent.futures.BrokenExecutor):
    print(kind.__module__, kind.__qualname__, [base.__name__ for base in kind.__mro__[1:-1]])
print(asyncio.TimeoutError is TimeoutError, concurrent.futures.TimeoutError is TimeoutError)
print(asyncio.CancelledError is concurrent.futures.CancelledError)
for error in (asyncio.IncompleteReadError(b'abc', 5), asyncio.IncompleteReadError(b'', None), asyncio.LimitOverrunError('too much', 7)):
    print(repr(error), error, vars(error))
