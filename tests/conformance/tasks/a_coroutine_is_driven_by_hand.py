async def inner(x):
    return x + 1


async def outer():
    a = await inner(1)
    b = await inner(a)
    return a, b


c = outer()
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await)
try:
    c.send(None)
except StopIteration as e:
    print("value", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


class Pause:
    def __await__(self):
        x = yield "paused"
        return x


async def talk():
    try:
        got = await Pause()
        print("got", got)
        got = await Pause()
    except ValueError as e:
        print("thrown", e)
        await Pause()
    finally:
        print("finally")


c = talk()
try:
    c.send("early")
except TypeError as e:
    print(e)
print(c.send(None), c.send("hello"), c.throw(ValueError("boo")))
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = talk()
c.close()
print("closed before it started")


async def ignores():
    while True:
        try:
            await Pause()
        except GeneratorExit:
            print("ignoring the exit")


c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
try:
    c.throw(KeyError("end"))
except KeyError as e:
    print("ended by", repr(e))
