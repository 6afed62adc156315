# asyncio.Runner with a loop that is not asyncio's: it only passes the calls on.
import asyncio


class Passing(asyncio.AbstractEventLoop):
    def __init__(self, inner):
        self.inner = inner

    def close(self):
        print('close')
        self.inner.close()

    def run_until_complete(self, future):
        print('run', getattr(future, '__name__', type(future).__name__))
        return self.inner.run_until_complete(future)

    def shutdown_asyncgens(self):
        return self.inner.shutdown_asyncgens()

    def shutdown_default_executor(self):
        return self.inner.shutdown_default_executor()

    def create_task(self, coro, *, name=None, context=None):
        print('create_task', coro.__name__)
        return self.inner.create_task(coro, name=name, context=context)

    def get_debug(self):
        return False


async def main():
    await asyncio.sleep(0.1)
    return 'done'


with asyncio.Runner(loop_factory=lambda: Passing(asyncio.new_event_loop())) as runner:
    print(runner.run(main()))
    print(type(runner.get_loop()).__name__)
