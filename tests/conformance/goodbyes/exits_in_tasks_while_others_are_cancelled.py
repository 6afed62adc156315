# compare: stderr
import asyncio

async def main():
    async def boom(): raise SystemExit(3)
    t = asyncio.create_task(boom())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        raise SystemExit(4)

try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)
print("end")
