import asyncio


async def get_number():
    return 42


async def main():
    c = get_number()
    print(type(c), c.__name__, c.__qualname__)
    print(await c)
    try:
        print(get_number() + 1)
    except TypeError as e:
        print(e)


asyncio.run(main())
