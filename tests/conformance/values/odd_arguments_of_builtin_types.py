# What builtin types make of arguments of other kinds, and how they say that they cannot.
def t(f, *a):
    try:
        print(repr(f(*a)))
    except BaseException as e:
        print(type(e).__name__, e)


from collections import deque, Counter, OrderedDict
t(lambda: "ab" % deque())
t(lambda: "ab" % deque([1]))
t(lambda: "ab" % {})
t(lambda: "ab" % [1])
t(lambda: "ab" % Counter())
t(lambda: "ab" % b"x")
t(lambda: "ab" % object())
t(lambda: "ab" % range(3))
t(lambda: "ab" % {1})
t(lambda: "ab" % memoryview(b"x"))
t(lambda: b"ab" % {})
t(lambda: b"ab" % [1])
t(lambda: b"ab" % b"x")
t(lambda: "%(a)s" % deque())
t(lambda: "%(a)s" % [1])
t(lambda: str.maketrans(Counter("ab")))
t(lambda: str.maketrans({"ab":1}))
t(lambda: issubclass(1,2))
t(lambda: issubclass(int,2))
t(lambda: isinstance(1,2))
t(lambda: "x"*deque())
t(lambda: deque()*"x")
t(lambda: [1]*deque())
t(lambda: b"x"*"y")
t(lambda: bytearray(None))
t(lambda: bytes(None))
t(lambda: bytes.fromhex(None))
t(lambda: bytearray.fromhex(None))
t(lambda: type("X",None,{}))
t(lambda: type(None,(),{}))
t(lambda: type("X",(),None))
class F(float):
    def __float__(self): return 3.5
t(lambda: float(F(1.0)))
class F2:
    def __float__(self): return F(2)
import warnings
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    t(lambda: float(F2()))
    print([str(x.message) for x in w])
t(lambda: 0/-10**400)
t(lambda: 0/10**400)
t(lambda: float.fromhex("0x1p-1074"))
t(lambda: float.fromhex("0x0.8p-1074"))
t(lambda: float.fromhex("0x1.8p-1074"))
t(lambda: float.fromhex("0x1.fffffffffffffp-1023"))
t(lambda: float.fromhex("-0x1.23456789abcdefp-1030"))
t(lambda: float.fromhex("0x1p1024"))
t(lambda: float.fromhex("inf"))
t(lambda: (5e-324).hex())
t(lambda: complex("1",2))
t(lambda: complex(1,"2"))
t(lambda: complex("1+2j"))
t(lambda: complex(1j,1j))
t(lambda: complex(real=3))
t(lambda: complex(imag=3))
t(lambda: complex(None))
t(lambda: complex(1,None))
t(lambda: complex("x"))
class C:
    def __complex__(self): return 1+2j
t(lambda: complex(C()))
t(lambda: complex(C(),1))
class C:
    def __complex__(self): return 1
t(lambda: complex(C()))
class BA(bytearray):
    def __init__(self,newarg=1,*a,**k): bytearray.__init__(self,*a,**k)
t(lambda: BA(newarg=4, source=b"abcd"))
class S(str):
    def __bytes__(self): return b"bb"
t(lambda: bytes(S("x")))
t(lambda: bytes(S("x"),"ascii"))
t(lambda: b"abcdef".hex(":",2))
t(lambda: b"abcdef".hex("::"))
t(lambda: b"abcdef".hex(1))
t(lambda: b"abcdef".hex(b"-",-4))
t(lambda: b"abcdef".hex("é"))
t(lambda: b"abcdef".hex(sep=":",bytes_per_sep=0))
class H:
    n=0
    def __hash__(self): H.n+=1; return 1
h=H(); d={h:1}; H.n=0
dict(d); print(H.n); dict.fromkeys(d); print(H.n); print(H.n)
