import asyncio


async def fail(e, delay=0):
    await asyncio.sleep(delay)
    raise e


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError("v")))
            tg.create_task(fail(TypeError("t")))
            tg.create_task(fail(ValueError("v2")))
            tg.create_task(fail(OSError("o")))
    except* ValueError as eg:
        print("values", [str(e) for e in eg.exceptions])
    except* (TypeError, KeyError) as eg:
        print("types", eg.exceptions)
    except* OSError as eg:
        print("os", eg.exceptions, type(eg))
    group = ExceptionGroup("top", [ValueError(1), ExceptionGroup("nested", [TypeError(2), ValueError(3)])])
    print(group, len(group.exceptions))
    match, rest = group.split(ValueError)
    print(repr(match), "|", repr(rest))
    print(repr(group.subgroup(TypeError)), group.subgroup(KeyError))
    print(repr(group.derive([KeyError("k")])))
    try:
        try:
            raise group
        except* ValueError as eg:
            print("handled", eg.exceptions)
    except ExceptionGroup as e:
        print("left over", repr(e))
    try:
        raise ValueError("naked")
    except* ValueError as eg:
        print(repr(eg))
    for make in (lambda: ExceptionGroup("empty", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("x", [ValueError()])):
        try:
            print(type(make()))
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
