import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for timeout in (1, 0, None, -1):
        for state in ('result', 'exception', 'cancelled', 'pending'):
            future = loop.create_future()
            if state == 'result':
                future.set_result(1)
            elif state == 'exception':
                future.set_exception(ValueError('v'))
            elif state == 'cancelled':
                future.cancel('c')
            elif timeout is None:
                continue
            try:
                print(timeout, state, await asyncio.wait_for(future, timeout))
            except BaseException as error:
                print(timeout, state, repr(error), future.cancelled())


asyncio.run(main())
