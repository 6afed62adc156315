import asyncio

ACTIONS = {
    'result': lambda f: f.set_result(1), 'exception': lambda f: f.set_exception(ValueError('v')), 'cancel': lambda f: f.cancel(),
    'ask': lambda f: f.result(), 'ask exception': lambda f: f.exception(), 'done': lambda f: (f.done(), f.cancelled()),
}


async def main():
    loop = asyncio.get_running_loop()
    for first in ACTIONS:
        for second in ACTIONS:
            future, seen = loop.create_future(), []
            for name in (first, second):
                try:
                    seen.append(ACTIONS[name](future))
                except BaseException as error:
                    seen.append(repr(error))
            future._log_traceback = False
            print(first, '>', second, seen, future)


asyncio.run(main())
