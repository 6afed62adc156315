# compare: stderr
import asyncio
class D:
    def __del__(self): print("del D")
def f():
    async def boom():
        d = D()
        raise ValueError(3)
    loop = asyncio.new_event_loop()
    t = loop.create_task(boom())
    l = [t]
    l.append(l)
    try:
        loop.run_forever() if 0 else loop.run_until_complete(asyncio.sleep(1))
    except ValueError:
        pass
f()
print("end")
