import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future._state, future._callbacks, future._result, future._exception, future._loop is loop, future._cancel_message,
          future._log_traceback, future._source_traceback, future.get_loop() is loop)
    future.add_done_callback(print)
    print(len(future._callbacks), future._callbacks[0][0])
    future.set_result(3)
    print(future._state, future._callbacks, future._result)
    failed = loop.create_future()
    failed.set_exception(ValueError('v'))
    print(failed._log_traceback, failed._exception, failed._state)
    failed._log_traceback = False
    try:
        failed._log_traceback = True
    except ValueError as error:
        print(error)
    await asyncio.sleep(0)
    try:
        future.unknown
    except AttributeError as error:
        print(error)
    for name in ('_state', '_result'):
        try:
            setattr(future, name, 1)
        except AttributeError as error:
            print(error)


asyncio.run(main())
