import asyncio

loop = asyncio.AbstractEventLoop()
for name, args in [('run_forever', ()), ('stop', ()), ('is_running', ()), ('close', ()), ('call_soon', (print,)),
                   ('call_later', (1, print)), ('time', ()), ('create_future', ()), ('create_task', (None,)),
                   ('get_debug', ()), ('set_exception_handler', (None,)), ('call_exception_handler', ({},)),
                   ('add_signal_handler', (2, print)), ('run_in_executor', (None, print))]:
    try:
        getattr(loop, name)(*args)
    except NotImplementedError as error:
        print(name, repr(error))


class Own(asyncio.AbstractEventLoop):
    def time(self):
        return 42.0


own = Own()
print(own.time(), isinstance(own, asyncio.AbstractEventLoop))
asyncio.set_event_loop(own)
print(asyncio.get_event_loop() is own)
asyncio.set_event_loop(None)
