# What an operator or a call has used up dies from left to right: the callable, its arguments, the operands, the object
# before its index. What stands in a tuple or a list dies from its end.
import asyncio


class Loud:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return 0

    def __getitem__(self, index):
        return 0

    def __setitem__(self, index, value):
        pass

    def __delitem__(self, index):
        pass

    def __call__(self, *args):
        return len(args)

    def take(self, *args):
        return len(args)

    def __del__(self):
        print("  gone:", self.name)


def swallow(*args, **kwargs):
    return len(args) + len(kwargs)


def show(label):
    print(label)


async def main():
    show("a native call")
    repr(print(Loud("a").name, Loud("b").name, end="\n"))
    max(Loud("a"), Loud("b"), Loud("c"), key=lambda loud: loud.name)
    isinstance(Loud("a"), Loud)
    show("with names")
    print(len([Loud("in a list"), Loud("at its end")]), sep=str(swallow(Loud("x"), k=Loud("y"))))
    show("called itself")
    Loud("callable")(Loud("first"), Loud("second"))
    Loud("owner").take(Loud("first"), Loud("second"))
    show("spread")
    swallow(*(Loud("p"), Loud("q")), **{"r": Loud("r"), "s": Loud("s")})
    show("operators")
    Loud("left") + Loud("right")
    Loud("left") == Loud("right")
    Loud("left") is Loud("right")
    Loud("item") in [Loud("one"), Loud("two")]
    show("items")
    Loud("owner")[Loud("index")]
    Loud("owner")[Loud("index")] = Loud("value")
    del Loud("owner")[Loud("index")]
    await asyncio.sleep(0)
    show("end")


asyncio.run(main())
