# What the interpreter says by itself goes to sys.stderr, whatever stands there.
import asyncio
import contextlib
import io
import re
import sys
import warnings


class Careless:
    def __del__(self):
        raise ValueError('in __del__')


async def fails():
    raise KeyError('nobody asks')


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    fails()


class Loud:
    def __init__(self):
        self.lines = []

    def write(self, text):
        self.lines.append(text.upper())


told = io.StringIO()
with contextlib.redirect_stderr(told):
    try:
        1 / 0
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
        sys.__excepthook__(*sys.exc_info())
    warnings.warn('told in vain')
    asyncio.run(main())
    Careless()
    print('from the program', file=sys.stderr)
print(re.sub(' at 0x[0-9a-f]+', '', told.getvalue()))

loud = Loud()
sys.stderr, kept = loud, sys.stderr
sys.excepthook(ValueError, ValueError('small letters'), None)
sys.stderr = None
sys.excepthook(ValueError, ValueError('to nobody'), None)
Careless()
sys.stderr = kept
print(''.join(loud.lines))

sys.stderr = sys.stdout


def last():
    raise RuntimeError('seen on stdout')


last()
