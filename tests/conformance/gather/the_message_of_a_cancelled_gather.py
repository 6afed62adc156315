# A gather that returns exceptions and was cancelled speaks in the words of its last child, whichever ended last.
import asyncio


async def work():
    await asyncio.sleep(5)


def made(loop):
    future = loop.create_future()
    yield "two futures", future, loop.create_future()
    yield "a shield whose task has ended", future, asyncio.shield(asyncio.wait_for(asyncio.gather(), 0.25))
    yield "a shield", future, asyncio.shield(loop.create_future())
    yield "a gather, then a future", asyncio.gather(work(), work()), loop.create_future()
    yield "a future, then a gather", loop.create_future(), asyncio.gather(work(), work())
    yield "a swallowing gather first", asyncio.gather(work(), work(), return_exceptions=True), loop.create_future()
    yield "a swallowing gather last", loop.create_future(), asyncio.gather(work(), return_exceptions=True)
    yield "the same twice", future, loop.create_future(), future


async def main():
    loop = asyncio.get_running_loop()
    for label, *children in made(loop):
        gathered = asyncio.gather(*children, return_exceptions=True)
        loop.call_later(1, gathered.cancel, "the limit")
        try:
            print(label, await gathered)
        except asyncio.CancelledError as error:
            print(label, repr(error))


asyncio.run(main())
