# compare: stderr
# since: 3.11.7
import asyncio

async def f(e):
    raise e

async def run(*errors):
    try:
        async with asyncio.TaskGroup() as tg:
            for e in errors: tg.create_task(f(e))
    except* (ValueError, KeyError) as eg:
        print("VK", eg, eg.exceptions)
    except* OSError as eg:
        print("OS", eg.exceptions)
        raise RuntimeError("from handler")
    except* TypeError:
        raise
    else:
        print("no error")
    finally:
        print("finally")

async def main():
    for errors in ((), (ValueError(1),), (ValueError(1), KeyError(2)), (ValueError(1), OSError(3)), (TypeError(4), ValueError(1)), (ZeroDivisionError(5),), (OSError(1), TypeError(2), ZeroDivisionError(3))):
        try:
            await run(*errors)
        except BaseException as e:
            print("out", repr(e), getattr(e, "exceptions", None), repr(e.__context__))

asyncio.run(main())
asyncio.run(run(OSError("last"), TypeError("one")))
