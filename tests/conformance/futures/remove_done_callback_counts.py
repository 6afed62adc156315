import asyncio


class Equal:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Equal)

    def __call__(self, future):
        print('called', self.name)


async def main():
    future = asyncio.get_running_loop().create_future()
    for callback in (print, Equal('a'), print, Equal('b'), len):
        future.add_done_callback(callback)
    print(future.remove_done_callback(print), future.remove_done_callback(print))
    print(future.remove_done_callback(Equal('c')), future.remove_done_callback(len), future.remove_done_callback(len))
    future.add_done_callback(Equal('d'))
    future.set_result(1)
    print(future.remove_done_callback(Equal('d')))
    await asyncio.sleep(0)


asyncio.run(main())
