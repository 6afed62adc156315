# An error that nobody catches is sys.last_value: what its frames hold dies after the functions of atexit and after
# the circles that nobody holds.
import atexit
import sys


class A:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


atexit.register(lambda: print('atexit', sys.last_type.__name__, sys.last_value, sys.last_traceback is not None))
m = A('module')


def f():
    a = A('local')
    1 / 0


c = A('circle')
c.me = c
del c
f()
