"""Literals where they cannot work: raised, awaited, unpacked, gone through."""
import asyncio
import contextlib


async def worker():
    await asyncio.sleep(0)


async def main():
    await 5  #! 5: TypeError: object int can't be used in 'await' expression
    await [worker(), worker()]  #! 5: TypeError: object list can't be used in 'await' expression; asyncio.gather(...) waits
    await f'{1}'  #! 5: TypeError: object str can't be used in 'await' expression
    async for x in [1, 2]:  #! 20: TypeError: 'async for' requires an object with __aiter__ method, got list; write `for`
        print(x)
    for x in 5:  #! 14: TypeError: 'int' object is not iterable
        print(x)
    for x in None:  #! 14: TypeError: 'NoneType' object is not iterable
        print(x)
    for a, b in 'ab', (1, 2):
        print(a, b)


def fail(how):
    if how == 1:
        raise 'text'  #! 9: TypeError: exceptions must derive from BaseException; write `raise Exception(...)`
    if how == 2:
        raise NotImplemented  #! 9: TypeError: exceptions must derive from BaseException; write `raise NotImplementedError`
    if how == 3:
        raise None  #! 9: TypeError: exceptions must derive from BaseException
    if how == 4:
        raise (ValueError, 'old style')  #! 9: TypeError: exceptions must derive from BaseException
    raise ValueError from None


a, b = 1  #! 1: TypeError: cannot unpack non-iterable int object
a, b = None  #! 1: TypeError: cannot unpack non-iterable NoneType object
a, b = 1, 2, 3  #! 1: ValueError: too many values to unpack (expected 2)
[a, b, c] = [1, 2]  #! 1: ValueError: not enough values to unpack (expected 3, got 2)
a, *b, c = (1,)  #! 1: ValueError: not enough values to unpack (expected at least 2, got 1)
a, b = 'abc'  #! 1: ValueError: too many values to unpack (expected 2)
a, b = b'a'  #! 1: ValueError: not enough values to unpack (expected 2, got 1)
x = a, b = 1, 2
a, b = 'éж'
a, b = [*x]
a, *b = 1, *x
(a, b), c = x, {1, 2}
a, b = {1: 2, 3: 4}
try:
    a, b = 1, 2, 3
except ValueError:
    a, b = 1, 2
try:
    raise 'text'
except TypeError:
    pass
with contextlib.suppress(TypeError):
    for x in 5:
        pass
NotImplementedType = type(NotImplemented)
asyncio.run(main())
fail(5)
