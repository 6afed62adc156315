import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    group = asyncio.gather(job(1), job(2))
    print(type(group).__name__, group)
    print(len(group._children), isinstance(group, asyncio.Future), group.done())
    for call in (group.result, group.exception):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    group.add_done_callback(lambda f: print('callback', f))
    print(await group, await group)
    print(group.cancel(), group)
    empty = asyncio.gather()
    print(type(empty).__name__, empty, await empty)
    for bad in (lambda: asyncio.gather(return_exception=True), lambda: asyncio.gather(1), lambda: asyncio.gather(None)):
        try:
            bad()
        except TypeError as error:
            print(error)


asyncio.run(main())
