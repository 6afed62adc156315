import asyncio


async def leaf(path):
    await asyncio.sleep(len(path) * 0.1)
    print("leaf", path)
    return path


async def tree(path, depth):
    if depth == 0:
        return await leaf(path)
    return await asyncio.gather(*(tree(path + c, depth - 1) for c in "ab"))


async def main():
    print(await tree("", 3))
    print(await asyncio.gather(*[], *[leaf("x")], leaf("yy")))
    names = ["a", "b"]
    print(dict(zip(names, await asyncio.gather(*map(leaf, names)))))


asyncio.run(main())
