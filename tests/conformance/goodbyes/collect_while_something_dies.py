# gc.collect() called by a callback of a weak reference and by finalizers, while their objects die.
import asyncio
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('end of', self.name, gc.collect() >= 0)


class Plain:
    def __del__(self):
        pass


x = Plain()
reference = weakref.ref(x, lambda r: print('callback', gc.collect() >= 0, r()))
del x
many = [Node(i) for i in range(3)]
del many
print('collected', gc.collect() > 0)


class Holder:
    def __init__(self, *held):
        self.held = held


last = Node('alone')
last.me = None
holder = Holder(last, Plain())
references = [weakref.ref(o, lambda r: gc.collect()) for o in (last, holder)]
del last, holder
print([r() for r in references])


async def values():
    try:
        yield 1
        yield 2
    finally:
        gc.collect()
        print('generator closed')


async def main():
    async for x in values():
        break
    gc.collect()
    await asyncio.sleep(0)


asyncio.run(main())


# a reference that holds what it refers to takes it along, without its callback
class Ref(weakref.ref):
    pass


def called(r):
    print('never called')


one = Node('held by its reference')
one.me = None
r1 = Ref(one, called)
r1.held = one
del one
del r1
two = Node('held by the second')
two.me = None
r1, r2 = Ref(two, called), Ref(two, called)
r1.other = r2
r2.held = two
del two, r2
del r1
print([Node(i).name for i in range(2)])
