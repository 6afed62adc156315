# compare: stderr
import asyncio
def handler(loop, ctx):
    print("ctx", {k: (v if isinstance(v, str) else repr(v).split(" at 0x")[0]) for k, v in ctx.items()})
def bad(loop, ctx): raise LookupError("in handler")
async def fail(): raise ValueError("f")
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler); print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1/0); loop.call_later(0.1, int, "x"); await asyncio.sleep(0.2)
    t = asyncio.create_task(fail(), name="T"); await asyncio.sleep(0); await asyncio.sleep(0); del t
    f = loop.create_future(); f.set_exception(KeyError("fut")); del f
    f = loop.create_future(); f.add_done_callback(lambda f: 1/0); f.add_done_callback(print); f.add_done_callback(lambda f: print("third")); f.set_result(1); await asyncio.sleep(0); 
    loop.call_exception_handler({"message": "own", "extra": 3}); loop.call_exception_handler({})
    async def agen():
        try: yield 1
        finally: raise OSError("agen")
    async for x in agen(): break
    await asyncio.sleep(0.1)
    loop.set_exception_handler(bad); loop.call_soon(lambda: 1/0); await asyncio.sleep(0)
    loop.set_exception_handler(None); loop.call_exception_handler({"message": "m", "exception": ValueError("x"), "handle": 3, "a": [1]}); loop.default_exception_handler({"message": "d"}); loop.default_exception_handler({})
    def exits(loop, ctx): raise SystemExit(5)
    loop.set_exception_handler(exits)
    loop.call_soon(lambda: 1/0); await asyncio.sleep(1)
try: asyncio.run(main())
except SystemExit as e: print(e.code)
