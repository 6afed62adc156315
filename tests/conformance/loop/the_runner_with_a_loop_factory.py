import asyncio
import contextvars

name = contextvars.ContextVar('name', default='none')


class Loop(asyncio.SelectorEventLoop):
    def close(self):
        print('close', self.is_closed())
        super().close()


def factory():
    print('factory')
    return Loop()


async def main():
    before = name.get()
    name.set('main')
    print(type(asyncio.get_running_loop()).__name__, asyncio.get_running_loop().get_debug())
    return before


with asyncio.Runner(loop_factory=factory, debug=True) as runner:
    print('entered')
    print(runner.run(main()), runner.run(main()))
    context = contextvars.copy_context()
    context.run(name.set, 'other')
    print(runner.run(main(), context=context), context[name])
try:
    asyncio.Runner(True)
except TypeError as error:
    print(error)
with asyncio.Runner(debug=None) as runner:
    print(runner.get_loop().get_debug())
