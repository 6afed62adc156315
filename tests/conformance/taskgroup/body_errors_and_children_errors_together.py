import asyncio


async def raises(after, error):
    await asyncio.sleep(after)
    raise error


async def main():
    for body in (None, ValueError('body'), asyncio.CancelledError('body'), KeyError('k')):
        for children in ([], [(0, TypeError('child'))], [(1, TypeError('late'))], [(0, TypeError('a')), (0, OSError('b'))]):
            try:
                async with asyncio.TaskGroup() as group:
                    for after, error in children:
                        group.create_task(raises(after, error))
                    if body:
                        raise body
                print('no error')
            except BaseException as error:
                print(repr(body), children, '->', repr(error), repr(error.__cause__), error.__suppress_context__,
                      asyncio.current_task().cancelling())


asyncio.run(main())
