# compare: stderr
import asyncio


async def work(n):
    print("never", n)


async def main():
    work(1)
    print("after the first")
    c = work(2)
    print("second made")
    c = None
    print("second dropped")
    asyncio.sleep(1)
    kept = work(3)
    del kept


asyncio.run(main())
work(4)
print("end")
