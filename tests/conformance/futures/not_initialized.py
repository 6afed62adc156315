# A class below Future that forgets super().__init__(), and attributes that cannot be deleted.
import asyncio


class Forgetful(asyncio.Future):
    def __init__(self, *args):
        pass


class ForgetfulTask(asyncio.Task):
    def __init__(self, *args):
        pass


CALLS = {'result': (), 'exception': (), 'cancel': (), 'cancelled': (), 'done': (), 'get_loop': (), 'add_done_callback': (print,),
         'remove_done_callback': (print,), 'set_result': (1,), 'set_exception': (ValueError(),), '__repr__': (), '__await__': ()}
for cls in (Forgetful, ForgetfulTask):
    for name, args in CALLS.items():
        try:
            print(cls.__name__, name, getattr(cls(), name)(*args))
        except Exception as e:
            print(cls.__name__, name, repr(e))


async def main():
    try:
        await Forgetful()
    except RuntimeError as e:
        print(repr(e))
    future, task = asyncio.get_running_loop().create_future(), asyncio.create_task(asyncio.sleep(0))
    for thing, name in ((future, '_asyncio_future_blocking'), (future, '_log_traceback'), (future, '_cancel_message'),
                        (future, '_state'), (task, '_log_destroy_pending'), (task, '_must_cancel')):
        try:
            delattr(thing, name)
        except AttributeError as e:
            print(name, e)
    await task

asyncio.run(main())
