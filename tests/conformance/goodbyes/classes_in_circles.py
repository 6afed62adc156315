# Classes, modules and the names of exec() that only they themselves hold: gc.collect() ends them.
import gc, weakref
class Base: pass
def make():
    class Sub(Base):
        def f(self): return Sub
        @property
        def p(self): return __class__
    return weakref.ref(Sub, lambda r: print('sub died'))
r = make()
print(len(Base.__subclasses__()), r() is None)
print(gc.collect() > 0)
print(len(Base.__subclasses__()), r() is None)
class Meta(type):
    def __del__(cls): print('del', cls.__name__)
def g():
    X = Meta('X', (), {})
    x = X()
    X.inst = x
g()
print('after g')
gc.collect()
print('collected')
import types
def m():
    mod = types.ModuleType('mm')
    class D:
        def __del__(self): print('D gone')
    mod.d = D()
    mod.me = mod
m()
print('after m')
gc.collect()
print('end')
def n():
    ns = {}
    exec("class D:\n def __del__(self): print('E gone')\nd = D()\ndef f(): return d", ns)
n()
print('n')
gc.collect()
print('end2')
