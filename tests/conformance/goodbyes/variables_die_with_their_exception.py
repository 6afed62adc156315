# What a function leaves by an exception dies when the exception does.
class R:
    def __init__(self,name): self.name=name
    def __del__(self): print("close",self.name)
def f():
    r=R("f.r")
    raise ValueError
try: f()
except ValueError: print("caught")
print("after")
try: f()
except ValueError as e: print("caught as e"); keep=e
print("kept")
keep=None
print("dropped")
def gg():
    loc=R("loc")
    try: 1/0
    except Exception as x: return x
e2=gg()
print("returned")
del e2
print("deleted")
def h():
    r=R("h.r")
    def inner():
        q=R("inner.q")
        raise KeyError
    try: inner()
    except KeyError as e: print("in h", repr(e))
    print("h after")
h()
import asyncio
async def co():
    r=R("co.r")
    await asyncio.sleep(0)
    raise ValueError("co")
async def main():
    t=asyncio.create_task(co())
    try: await t
    except ValueError: print("main caught")
    print("main after")
    del t
    print("t deleted")
    r=await asyncio.gather(co(), return_exceptions=True)
    print("gathered", r)
    r=None
    print("r dropped")
    t=asyncio.create_task(co())
    await asyncio.sleep(0.1)
    print("done", t.done())
    t.exception()
    t=None
    print("t none")
asyncio.run(main())
import sys
def withtb():
    z=R("withtb.z")
    raise OSError
try: withtb()
except OSError:
    tb=sys.exc_info()[2]
print("tb kept", tb.tb_next.tb_frame.f_locals.keys())
tb=None
print("tb gone")
def gen():
    g=R("gen.g")
    yield 1
    raise ValueError
it=gen(); next(it)
try: next(it)
except ValueError: print("gen caught")
print("gen after")
