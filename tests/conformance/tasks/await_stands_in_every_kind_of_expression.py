import asyncio


async def v(x, d=0.1):
    await asyncio.sleep(d)
    return x


async def pair():
    return await v(1), await v(2)


async def main():
    print(await v(1) + await v(2) * await v(3))
    print([await v(i) for i in range(3)], {await v("k"): await v("w")}, (await v(1), await v(2)))
    print(f"{await v('in f-string')!r:>15}", await v(10) if await v(True) else await v(20), not await v(0))
    print(max(await v(3), await v(5)), (await v([1, 2, 3]))[await v(1)], (await v("text")).upper(), -await v(7), 2 ** await v(3))
    a, b = await pair()
    x = y = await v("both")
    print(a, b, x, y, await v(await v("nested")), await v(1) < await v(2) < await v(3), await v(0) or await v("or"))
    print(*(await v([1, 2])), **(await v({"sep": "-"})))
    if (z := await v(5)) > 3:
        print("walrus", z)
    while await v(z > 3):
        z -= 1
    assert await v(True), await v("message")
    print(z, (lambda q: q)(await v("arg")), [await c for c in (v(1), v(2))], asyncio.get_running_loop().time())
    items = {"a": [1]}
    items["a"] += await v([2])
    items[await v("b")] = await v(3)
    del items[await v("a")]
    print(items)
    return await v("returned")


print(asyncio.run(main()))
