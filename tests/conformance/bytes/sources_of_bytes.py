# Whom bytes and bytearray ask for their content, in which order; bytearray is filled by __init__.
def t(f, *a):
    try:
        print(repr(f(*a)))
    except BaseException as e:
        print(type(e).__name__, e)


class BA(bytearray):
    def __init__(self,newarg=1,*a,**k): bytearray.__init__(self,*a,**k)
t(lambda: BA(newarg=4, source=b"abcd"))
class S(str):
    def __bytes__(self): return b"bb"
class C:
    def __bytes__(s): return b"CC"
class D:
    def __bytes__(s): return b"DD"
    def __index__(s): return 3
class I:
    def __index__(s): return 3
class L(list):
    def __bytes__(s): return b"LL"
class BadB:
    def __bytes__(s): return "x"
class BB(bytes):
    def __bytes__(s): return b"BB"
class NB:
    __bytes__=None
class BI:
    def __index__(s): raise ValueError("vi")
class BT:
    def __index__(s): raise TypeError("ti")
    def __iter__(s): return iter([1])
for f in (bytes,bytearray):
    for x in (S("x"),C(),D(),I(),L([1]),BadB(),BB(b"q"),NB(),BI(),BT(),None,1.5,"x",-1,10**30,[300],["a"],[None],(1,2),range(3),{1:2},memoryview(b"ab"),True,object,[1.5],iter([1,2]),-10**30, "é"):
        t(lambda: f(x))
    t(lambda: f(S("x"),"ascii")); t(lambda: f(x for x in "a")); t(lambda: f(1,2)); t(lambda: f(1,"ascii")); t(lambda: f(encoding="ascii")); t(lambda: f("x",errors="strict")); t(lambda: f(b"x","ascii")); t(lambda: f(errors="x")); t(lambda: f("x","ascii",None)); t(lambda:f(source=3)); t(lambda:f(3,source=3)); t(lambda:f("é","ascii","replace")); t(lambda:f("é","nope"));t(lambda:f(1,2,3,4))
b=bytearray(b"abc"); t(lambda: b.__init__(b"q")); print(b); t(lambda: b.__init__()); print(b); t(lambda: b.__init__(5)); print(b); t(lambda: b.__init__("x")); print(b)
class N(bytearray):
    def __new__(cls,*a): return super().__new__(cls)
t(lambda: N(b"abc")); t(lambda: bytearray.__new__(bytearray,1,2,3,4,x=5))
t(lambda: bytearray(None)); t(lambda: bytes(None)); t(lambda: bytes.fromhex(None)); t(lambda: type("X",None,{})); t(lambda: type("X",(),None))
t(lambda: bytearray([1,2,300])); t(lambda: bytearray(b"x").extend(None)); t(lambda: bytearray().append(None)); t(lambda: bytearray().append("x"))
