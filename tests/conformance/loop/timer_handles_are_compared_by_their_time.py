import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a, b, c = (loop.call_at(t, print) for t in (1, 2, 1))
    print(a < b, a <= b, a > b, a >= b, a == c, a != c, a == a, a <= a, a >= c, a <= c)
    print(hash(a) == hash(c), a == 1, a != 1)
    x, y = (loop.call_at(1, print, 1) for _ in range(2))
    print(x == y, x != y, x <= y, len({x, y}))
    x.cancel()
    print(x == y)
    y.cancel()
    print(x == y, sorted([b, a])[0] is a)
    for compare in (lambda: a < 3, lambda: a >= None):
        try:
            compare()
        except TypeError as error:
            print(error)
    for handle in (a, b, c):
        handle.cancel()


asyncio.run(main())
