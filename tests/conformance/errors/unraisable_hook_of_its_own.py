# Errors that nobody can be told of come to sys.unraisablehook.
import sys
import weakref


class Careless:
    def __del__(self):
        raise ValueError('in __del__')


def hook(u):
    print(type(u), u.exc_type, u.exc_value, u.err_msg, u.object.__qualname__, len(u), u.exc_traceback is not None)


usual = sys.unraisablehook
print(usual is sys.__unraisablehook__, callable(usual))
sys.unraisablehook = hook
Careless()
c = Careless.__new__(type('Plain', (), {}))
r = weakref.ref(c, lambda r: 1 / 0)
del c


sys.stderr = sys.stdout
sys.unraisablehook = lambda u: print('lambda', u.exc_value)
Careless()
sys.unraisablehook = usual
print('end')
