import builtins

names = [n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException)]
for n in sorted(names):
    c = getattr(builtins, n)
    print(n, c.__name__, [b.__name__ for b in c.__mro__], c.__module__)
import asyncio

print(asyncio.CancelledError.__mro__, asyncio.InvalidStateError.__mro__, asyncio.TimeoutError is TimeoutError)
print(asyncio.CancelledError.__module__, repr(asyncio.CancelledError), asyncio.QueueEmpty.__mro__)
print(issubclass(ConnectionResetError, OSError), issubclass(KeyError, LookupError), issubclass(asyncio.CancelledError, Exception))
print(EnvironmentError is OSError, IOError is OSError, ExceptionGroup.__bases__)
print(sorted(n for n in dir(BaseException) if n not in dir(object) and n != "__reduce__"))
