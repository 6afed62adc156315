import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    steps = future.__await__()
    print(type(steps).__name__, steps is iter(steps))
    yielded = next(steps)
    print(yielded is future, future._asyncio_future_blocking)
    future._asyncio_future_blocking = False
    try:
        next(steps)
    except RuntimeError as error:
        print(error)
    steps = future.__await__()
    steps.send(None)
    future._asyncio_future_blocking = False
    future.set_result(5)
    try:
        steps.send(None)
    except StopIteration as stop:
        print('value', stop.value)
    steps = future.__await__()
    try:
        next(steps)
    except StopIteration as stop:
        print('at once', stop.value)
    other = loop.create_future().__await__()
    next(other)
    try:
        other.throw(ValueError('thrown'))
    except ValueError as error:
        print(error)
    closing = loop.create_future().__await__()
    next(closing)
    print(closing.close())
    try:
        next(closing)
    except (StopIteration, RuntimeError) as error:
        print(type(error).__name__)


asyncio.run(main())
