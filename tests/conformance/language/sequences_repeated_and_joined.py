# Which operand speaks first when a sequence is repeated or joined, and whose name the error tells.
def t(f, *a):
    try:
        print(repr(f(*a)))
    except BaseException as e:
        print(type(e).__name__, e)


from collections import deque
t(lambda: [1]*deque()); t(lambda: deque()*[1]); t(lambda: "x"*deque()); t(lambda: deque()*"x"); t(lambda: deque([1])*2.0); t(lambda: 2.0*deque()); t(lambda: b"a"*deque()); t(lambda: deque()*b"a");t(lambda: deque()*deque());t(lambda: (1,)*"x"); t(lambda:"x"*(1,)); t(lambda: b"x"*"y"); t(lambda:"y"*b"x"); t(lambda: bytearray()*bytes()); t(lambda: [1]*None); t(lambda: None*[1]); t(lambda: None*deque()); t(lambda: deque()*None); t(lambda: 1.5*"x")
class I:
    def __index__(self): return 2
t(lambda: deque([1])*I()); t(lambda: I()*deque([1])); t(lambda: [1]*I()); t(lambda: I()*"x")
class M:
    def __mul__(s,o): return "M"
    def __rmul__(s,o): return "rM"
t(lambda: deque()*M()); t(lambda: M()*deque()); t(lambda: [1]*M()); t(lambda: M()*[1])
def ip(a,b):
    a*=b; return a
for a in ([1],deque([1]),"x",bytearray(b"x")):
    for b in ("y",[2],deque(),None,1.5,M(),I()):
        t(lambda: ip(a,b))
def ia(a,b):
    a+=b; return a
for a in ([1],deque([1]),"x",bytearray(b"x"),(1,),b"x"):
    for b in ("y",[2],deque([3]),None,1.5,(1,),b"z",range(2)):
        t(lambda: ia(a,b)); t(lambda: a+b)
