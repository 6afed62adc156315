# compare: stderr
import asyncio, logging
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s")
async def fail(): raise ValueError("v")
async def main():
    logging.info("start"); asyncio.create_task(fail()); await asyncio.sleep(0); await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(lambda: {}["k"]); await asyncio.sleep(0)
    f = asyncio.get_running_loop().create_future(); f.set_exception(OSError("gone")); del f
    asyncio.get_running_loop().call_exception_handler({"message": "own", "k": 1, "exception": KeyError("x")})
asyncio.run(main())
