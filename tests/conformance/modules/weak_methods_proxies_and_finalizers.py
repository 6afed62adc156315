"""Weak methods, proxies of both kinds with every operator, finalizers, weak containers as abstract classes."""
import weakref, collections.abc
class R(weakref.ref):
    __slots__=('x','__weakref__')
    def __new__(cls, ob, cb=None, x=0):
        self = super().__new__(cls, ob, cb)
        self.x = x
        return self
    def __init__(self, ob, cb=None, x=0):
        super().__init__(ob, cb)
class A:
    def f(self): return 1
    def __repr__(self): return 'A()'
a=A()
r=R(a, None, 5)
print(r() is a, r.x, isinstance(r, weakref.ref), r == weakref.ref(a), hash(r)==hash(a))
print(weakref.getweakrefcount(a))
def cb(r): print('dead', r is m, r())
m = weakref.WeakMethod(a.f, cb)
print(m() == a.f, isinstance(m, weakref.ref), m == weakref.WeakMethod(a.f), hash(m)==hash(weakref.WeakMethod(a.f)))
del a
print(m())
s = weakref.WeakSet()
print(repr(s), isinstance(s, collections.abc.Set), isinstance(s, collections.abc.MutableSet))
try: weakref.WeakMethod(5)
except TypeError as e: print(e)
try: weakref.WeakMethod(A().f, 1,2,3)
except TypeError as e: print(e)
try: weakref.ref(5)
except TypeError as e: print(e)
try: weakref.ref()
except TypeError as e: print(e)
print(isinstance(weakref.WeakValueDictionary(), collections.abc.MutableMapping), isinstance(weakref.WeakKeyDictionary(), collections.abc.Mapping))
class B:
    pass
b = B()
f = weakref.finalize(b, print, 'bye', sep=',')
print(repr(f).split(' at ')[0], f.alive, f.peek()[1:], f.atexit)
print(f.detach()[1:], f.alive, f.peek(), f.detach(), repr(f).split(' at ')[0])
p = weakref.proxy(b)
print(type(p), weakref.ProxyTypes, weakref.ReferenceType)
d = weakref.WeakValueDictionary(); d['x']=b
print(len(d), list(d), d.get('y'), d.valuerefs()[0]() is b, [r() is b for r in d.itervaluerefs()])
k = weakref.WeakKeyDictionary({b: 1}); print(len(k), k[b], b in k, len(k|{}), 5 in k)
print(repr(d).split(' at ')[0], repr(k).split(' at ')[0])
del b
print(len(d), len(k), dict(d))
try: p.x
except ReferenceError as e: print(e)
try: d['x']
except KeyError as e: print('KeyError', e)
c=B()
def fn():pass
print(type(weakref.proxy(fn)).__name__, type(weakref.proxy(c)).__name__)
class N:
    def __init__(s,v): s.v=v
    def __truediv__(s,o): return 't'
    def __rtruediv__(s,o): return 'rt'
    def __floordiv__(s,o): return 'f'
    def __itruediv__(s,o): return 'it'
    def __ifloordiv__(s,o): return 'if'
    def __matmul__(s,o): return 'm'
    def __rmatmul__(s,o): return 'rm'
    def __imatmul__(s,o): return 'im'
    def __index__(s): return 10
    def __reversed__(s): return iter('cba')
    def __bytes__(s): return b'bb'
    def __iadd__(s,o): return 'ia'
    def __divmod__(s,o): return 'dm'
    def __bool__(s): return False
    def __contains__(s,x): return x==3
    def __len__(s): return 4
    def __iter__(s): return iter([1])
    def __next__(s): return 9
    def __getitem__(s,i): return i
n=N(1); p=weakref.proxy(n)
print(p/1, 1/p, p//1, p@1, 1@p, hex(p), list(reversed(p)), bytes(p), divmod(p,1), bool(p), 3 in p, 4 in p, len(p), list(p), next(p), p[5], p.v)
q=p; q/=1; print(q)
q=p; q//=1; print(q)
q=p; q@=1; print(q)
q=p; q+=1; print(q)
try: hash(p)
except TypeError as e: print(e)
print(weakref.proxy(n) is p, str(p)[:9], repr(p).startswith('<weakproxy at'), p == n, p != n)
class I:
    def __iter__(s): return s
    def __len__(s): return -1
i=I(); p=weakref.proxy(i)
try: list(p)
except TypeError as e: print(e)


class Loud:
    def __repr__(self):
        return "Loud()"


kept = [Loud() for _ in range(4)]
ends = [weakref.finalize(x, print, "end", i) for i, x in enumerate(kept)]
ends[1].atexit = False
ends[2].detach()
print([f.alive for f in ends], [f.atexit for f in ends])
del kept[0]
print(ends[0].alive, ends[0].atexit, ends[3]() is None, ends[3].alive)
