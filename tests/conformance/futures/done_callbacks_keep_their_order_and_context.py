import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def main():
    f = asyncio.get_running_loop().create_future()
    for i in range(3):
        var.set(i)
        f.add_done_callback(lambda f, i=i: print("callback", i, var.get(), f.result()))
    f.add_done_callback(lambda f: print("own context", var.get()), context=contextvars.Context())
    var.set("last")
    f.set_result("r")
    print("set")
    await asyncio.sleep(0)
    print("after")
    f.add_done_callback(print)
    print(f.remove_done_callback(print))
    await asyncio.sleep(0)


asyncio.run(main())
