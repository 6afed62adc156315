import sys


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('finally')


def drive(coro):
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value


def first(agen):
    print('first', agen.__name__)


def last(agen):
    print('last', agen.__name__)
    drive_close = agen.aclose()
    try:
        drive_close.send(None)
    except StopIteration:
        print('closed')


sys.set_asyncgen_hooks(firstiter=first, finalizer=last)
agen = numbers()
print(drive(agen.__anext__()))
del agen
for bad in (lambda: sys.set_asyncgen_hooks(3), lambda: sys.set_asyncgen_hooks(finalizer='x')):
    try:
        bad()
    except TypeError as error:
        print(error)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
