class Ready:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        for v in self.values:
            got = yield v
            print("sent", got)
        return "done " + "".join(map(str, self.values))


async def inner(n):
    result = await Ready(n, n + 1)
    return result


async def outer():
    print(await inner(1))
    try:
        await failing()
    except ValueError as e:
        print("caught", e)
    return [await inner(5), await Ready()]


async def failing():
    await Ready("f")
    raise ValueError("failed")


def drive(coroutine):
    sent = None
    while True:
        try:
            print("yielded", coroutine.send(sent))
            sent = "x"
        except StopIteration as e:
            return e.value


print(drive(outer()))
c = inner(1)
print(type(c).__name__, c.__name__, c.cr_code.co_name)
print(c.send(None))
try:
    c.throw(KeyError("thrown"))
except KeyError as e:
    print(repr(e))
c = inner(1)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = inner(2)
c.send(None)
try:
    c.send(None), c.send(None)
except StopIteration as e:
    print(e.value)


async def bad():
    await 5


try:
    bad().send(None)
except TypeError as e:
    print(e)
