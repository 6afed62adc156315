# compare: stderr
import asyncio

async def main():
    async def boom(): raise SystemExit(3)
    async with asyncio.TaskGroup() as g:
        g.create_task(boom())
        await asyncio.sleep(1)

try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)
print("end")
