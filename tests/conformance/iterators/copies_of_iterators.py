# Iterators say how they are made again (__reduce__) and where they stand (__setstate__); copies walk on by themselves.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
for o in ([1,2,3],(1,2,3),"abc",range(3),b"abc",bytearray(b"abc")):
    for s in (1,-1,5,100,"x",1.0,None,10**30):
        i=iter(o)
        t(lambda: (i.__setstate__(s), list(i)))
    i=iter(o); list(i); t(lambda: i.__reduce__()[1:]); t(lambda: (i.__setstate__(0), list(i)))
    t(lambda: i.__reduce__(1)); t(lambda: i.__setstate__())
for o in ([1,2,3],(1,2,3),"abc",b"abc"):
    for s in (1,-1,5,100,"x",1.0,None,10**30):
        i=reversed(o)
        t(lambda: (i.__setstate__(s), list(i)))
    i=reversed(o); list(i); t(lambda: i.__reduce__()[1:]); t(lambda: (i.__setstate__(0), list(i)))
class G:
    def __getitem__(self,i):
        if i>3: raise IndexError
        return i
    def __len__(self): return 4
    def __repr__(self): return 'G'
for mk in (iter,reversed):
    for s in (1,-1,5,100,"x",1.0,None,10**30):
        i=mk(G())
        t(lambda: (i.__setstate__(s), list(i)))
    i=mk(G()); list(i); t(lambda: i.__reduce__()[1:]); t(lambda: (i.__setstate__(0), list(i)))
d={1:2,3:4,5:6}
for i in (iter(d),iter(d.items()),reversed(d)):
    next(i); t(lambda: i.__reduce__()[1:]);t(lambda: i.__reduce__()[1:]); t(lambda:list(i)); t(lambda: i.__reduce__()[1:])
i=iter(d); d[7]=1; t(lambda: i.__reduce__()); t(lambda: i.__reduce__())
s={1,2,3}
i=iter(s); next(i); t(lambda: i.__reduce__()[1:]);t(lambda: i.__reduce__()[1:]); t(lambda:list(i)); t(lambda: i.__reduce__()[1:])
i=iter(s); s.add(4); t(lambda: i.__reduce__()[1:]);  t(lambda: i.__reduce__()[1:])
from collections import deque, OrderedDict
dq=deque([1,2,3])
i=iter(dq); next(i); t(lambda: i.__reduce__()[1:]); import copy; t(lambda: list(copy.copy(i))); t(lambda: list(i)); t(lambda: i.__reduce__()[1:])
i=reversed(dq); next(i); t(lambda: i.__reduce__()[1:]); t(lambda: list(copy.copy(i))); t(lambda: list(i)); t(lambda: i.__reduce__()[1:])
t(lambda: type(i)(dq,1).__reduce__()[1:]); t(lambda: type(i)([])); t(lambda: type(i)()); t(lambda: list(type(iter(dq))(dq,2))); t(lambda: list(type(iter(dq))(dq,5)))
od=OrderedDict(a=1,b=2,c=3)
i=iter(od); next(i); t(lambda: i.__reduce__()[1:]); t(lambda: list(copy.copy(i))); t(lambda: list(i)); t(lambda: i.__reduce__()[1:])
i=reversed(od); next(i); t(lambda: i.__reduce__()[1:]); t(lambda: list(copy.copy(i))); t(lambda: list(i)); t(lambda: i.__reduce__()[1:])
e=enumerate("abc",10**20); next(e); t(lambda: e.__reduce__()[1][1]); t(lambda: list(copy.copy(e))); t(lambda: list(e))
z=zip("abc","ab"); next(z); t(lambda: list(copy.copy(z))); t(lambda: list(z)); t(lambda: z.__reduce__()[2:])
z=zip("abc","ab",strict=True); next(z); t(lambda: z.__reduce__()[2:]); t(lambda: list(copy.copy(z))); t(lambda: list(z))
z=zip("abc","ab"); t(lambda: (z.__setstate__(1), list(z))); t(lambda: z.__setstate__([])); t(lambda: zip().__reduce__())
m=map(str,[1,2]); t(lambda: list(copy.copy(m))); t(lambda: list(m))
m=filter(None,[1,2]); t(lambda: list(copy.copy(m))); t(lambda: list(m))
c=iter([1,2,3].pop,1); t(lambda: list(copy.copy(c))); t(lambda: list(c)); t(lambda: c.__reduce__()[1][1])
t(lambda: copy.copy(i for i in "a")); t(lambda: copy.copy(iter(memoryview(b"abc"))))
t(lambda: list(copy.deepcopy(enumerate("abc")))); t(lambda: list(copy.deepcopy(zip("abc",[1,2]))))
r = range(10 ** 20, 10 ** 20 + 4)
for where in (1, -1, 3, 10 ** 25):
    i = iter(r)
    i.__setstate__(where)
    print(i.__reduce__()[1:], list(copy.copy(i)), list(i), i.__reduce__()[2])
class Endless:
    def __getitem__(self, i):
        return i
i = iter(Endless())
i.__setstate__(2 ** 63 - 2)
t(lambda: next(i))
t(lambda: next(i))
t(lambda: next(i))
