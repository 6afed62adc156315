import asyncio
import functools


def callback(future):
    pass


class Caller:
    def method(self, future):
        pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    future.add_done_callback(callback)
    print(future)
    future.add_done_callback(Caller().method)
    print(future)
    future.add_done_callback(functools.partial(callback, key=1))
    print(future)
    future.add_done_callback(print)
    future.add_done_callback(lambda f: None)
    print(future)
    future.set_result('r' * 100)
    print(future)
    failed = loop.create_future()
    failed.set_exception(ValueError('wrong'))
    print(failed, failed.exception())
    cancelled = loop.create_future()
    cancelled.cancel('why')
    print(cancelled)
    nested = loop.create_future()
    nested.set_result(nested)
    print(nested)
    in_list = loop.create_future()
    in_list.set_result([in_list])
    print(in_list)
    nested.set_result if False else None


asyncio.run(main())
