# compare: stderr
import asyncio
async def never(): pass
async def helper():
    never()
    return 1
def make(): return never()
async def main():
    await helper()
    make()
    c = never(); print(c.cr_origin is not None and c.cr_origin[0][1:]); c.close()
    print("end")
asyncio.run(main(), debug=True)
c = never(); print(c.cr_origin); del c
import sys
sys.set_coroutine_origin_tracking_depth(1); print(sys.get_coroutine_origin_tracking_depth())
c = never(); print([x[1:] for x in c.cr_origin]); del c
