async def f(a, *b, c=1, **d):
    async with a as b, c:
        await (yield)
    return [x async for x in y if x]
print(f"{a!r:>{w}} {b=}")
match x:
    case {"a": [1, *r]} | None if r: pass
