# compare: stderr
import asyncio, gc, weakref

class Node:
    def __init__(self, name):
        self.name = name
        self.links = []
    def __del__(self):
        print("del", self.name)

def ring(*names):
    nodes = [Node(n) for n in names]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.links.append(b)
    return nodes[0]

first = ring("a", "b", "c")
ref = weakref.ref(first, lambda r: print("weakref callback"))
del first
print(ref() is not None)
gc.collect()
print(ref())
held = ring("d", "e")
gc.collect()
print("held", held.name, held.links[0].name)

class Phoenix:
    saved = None
    def __init__(self): self.me = self
    def __del__(self):
        Phoenix.saved = self
        print("rises")

Phoenix()
gc.collect()
print(Phoenix.saved.me is Phoenix.saved)
Phoenix.saved = None
gc.collect()
print("no second time")

def closure():
    def f(): return f
    r = weakref.ref(f)
    return r
r = closure()
print(r() is not None); gc.collect(); print(r())

def gen():
    me = yield
    try: yield me
    finally: print("generator closed")
g = gen(); next(g); g.send(g)
wr = weakref.ref(g)
del g
gc.collect()
print(wr())

async def boom(): raise ValueError("in a circle")
async def main():
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    t.me = t
    del t
    print("before"); gc.collect(); print("after")
    fut = asyncio.get_running_loop().create_future()
    fut.set_exception(KeyError("f")); fut.me = fut; del fut
    gc.collect()
    held = asyncio.create_task(asyncio.sleep(1, "held"))
    gc.collect()
    print(await held)
    print([t.get_name() for t in asyncio.all_tasks()])
asyncio.run(main())
print("end", held.name)
