import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")
user = contextvars.ContextVar("user")


async def handler(n):
    token = request.set(n)
    await asyncio.sleep(0.1 * (3 - n))
    print("handler", n, request.get())
    request.reset(token)
    return request.get()


async def main():
    request.set("main")
    print(await asyncio.gather(*(handler(n) for n in range(3))))
    print(request.get(), user.get("no user"))
    try:
        user.get()
    except LookupError:
        print("no value and no default")
    ctx = contextvars.copy_context()
    print(ctx.run(lambda: (request.set("inside"), request.get())[1]), request.get())
    print(ctx[request], len(ctx) >= 1, request in ctx, request.name)
    t = asyncio.create_task(handler(1), context=ctx)
    print(await t, ctx[request])
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", request.get()))
    request.set("changed later")
    await asyncio.sleep(0)


asyncio.run(main())
print(request.get())
