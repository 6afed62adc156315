# compare: stderr
import asyncio
async def stubborn(n):
    for i in range(n):
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("no", i)
    print("stubborn ends")
async def spawner():
    try: await asyncio.sleep(10)
    finally: asyncio.create_task(child(), name="late"); print("spawned")
async def child():
    try: await asyncio.sleep(10); print("child end")
    finally: print("child finally")
async def raises():
    try: await asyncio.sleep(10)
    finally: raise OSError("shutdown")
async def agen():
    try: yield 1
    finally: print("agen closes"); await asyncio.sleep(1); print("agen closed")
async def main():
    loop = asyncio.get_running_loop(); ts = [asyncio.create_task(c, name=f"t{i}") for i, c in enumerate((stubborn(1), spawner(), raises()))]
    global g; g = agen(); await anext(g); loop.run_in_executor(None, job); await asyncio.sleep(0.1); print("main returns"); return "value"
def job():
    import time; time.sleep(3); print("job", time.monotonic())
print(asyncio.run(main()))
async def main2():
    asyncio.create_task(stubborn(2), name="two"); await asyncio.sleep(0); raise LookupError("main fails")
try: asyncio.run(main2())
except LookupError as e: print("caught", e)
async def main3():
    t = asyncio.current_task(); asyncio.get_running_loop().call_soon(t.cancel, "self"); await asyncio.sleep(1)
try: asyncio.run(main3())
except asyncio.CancelledError as e: print("cancelled", e.args)
async def main4(): raise SystemExit("text")
try: asyncio.run(main4())
except SystemExit as e: print(e.code)
async def main5(): asyncio.get_running_loop().stop(); await asyncio.sleep(1); print("never")
try: asyncio.run(main5())
except RuntimeError as e: print(e)
