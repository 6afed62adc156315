# compare: stderr
# since: 3.11.7
import asyncio

async def main():
    tg = asyncio.TaskGroup()
    c = asyncio.sleep(0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).replace(repr(tg), "TG"))
    async with tg:
        t = tg.create_task(c, name="n")
        print(t.get_name(), tg)
        try:
            await tg.__aenter__()
        except RuntimeError as e:
            print(str(e).replace(repr(tg), "TG"))
        await t
        print(tg)
    print(tg)
    c = asyncio.sleep(0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).replace(repr(tg), "TG"))
    c.close()
    try:
        async with tg: pass
    except RuntimeError as e:
        print(str(e).replace(repr(tg), "TG"))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(3)
    except BaseException as e:
        print(repr(e))
    async with asyncio.TaskGroup() as g:
        async def late():
            await asyncio.sleep(1)
            g.create_task(nested())
        async def nested():
            await asyncio.sleep(1)
            print("nested ran")
        g.create_task(late())
    print(asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as g:
            async def boom(): raise SystemExit(3)
            g.create_task(boom())
            await asyncio.sleep(1)
    except BaseException as e:
        print("here", repr(e))
        raise

try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)
try:
    asyncio.TaskGroup().__aenter__().send(None)
except RuntimeError as e:
    print(str(e)[-40:])
