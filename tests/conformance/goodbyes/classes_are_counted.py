# How many objects gc.collect() finds when classes and namespaces end.
import gc
gc.collect()
def one():
    class S: pass
one(); print(gc.collect())
def two():
    class S: pass
    class T(S): pass
two(); print(gc.collect())
def three():
    class S:
        __slots__ = ('a',)
    s = S(); s.a = s
three(); print(gc.collect())
def four():
    class S:
        def f(self): return 1
        @property
        def p(self): return 2
        @classmethod
        def q(cls): pass
    pass
four(); print(gc.collect())
def five():
    class S:
        def f(self): return S
    class Q(S):
        def g(self): return super().f()
five(); print(gc.collect())
def six():
    ns = {}
    exec('x = 1\ndef f(): pass', ns)
six(); print(gc.collect())
