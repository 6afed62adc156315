"""Objects in cycles say their last words at the end, also those that a module's name held."""
import asyncio
import gc

gc.disable()


class Chatty:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("end of", self.name)


def lose(name):
    Chatty(name)


class Quiet(Chatty):
    def __del__(self):
        self.me = None
        print("quiet", self.name)


async def fails():
    raise ValueError("nobody asks")


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    try:
        raise LookupError("holds the frame, which holds the task")
    except LookupError as error:
        kept = error
    print("main ends", type(kept).__name__, task.done())


lose("first")
lose("second")
asyncio.run(main())
global_one = Chatty("global")
Quiet("third")
print("the program ends")
