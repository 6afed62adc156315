# Holders of all kinds decide where what they hold stands in the order of the end.
class R:
    def __init__(self,name): self.name=name
    def __del__(self): print("del",self.name)
    def use(self): pass
def make(n): return [R(f"{n}-{i}") for i in range(3)]
first=R("first")
pool=make("pool")
table={k: R(f"table-{k}") for k in "ab"}
pair=(R("p1"),R("p2"))
class Service:
    registry={}
    shared=R("shared")
    def __init__(self,dep): self.dep=dep; self.own=R("own"); Service.registry[id(self)]=self
    def __del__(self): print("service del")
s=Service(R("dep"))
cb=lambda r=R("lambda default"): r
def closure():
    c=R("cell")
    return lambda: c
cl=closure()
bound=R("bound").use
gen=(x for x in [R("gen item")])
next(gen)
nested=[[R("n1"),[R("n2")]],R("n3")]
it=iter([R("it")])
class Sub(R):
    def __init__(self, n, child): super().__init__(n); self.child=child; self.d={"k":R(n+".k")}
sub=Sub("sub",Sub("child",None))
def deco(f):
    keep=R("deco")
    def inner(*a): return f(*a), keep
    return inner
@deco
def g(): pass
class M(type):
    def __new__(m,n,b,d): c=super().__new__(m,n,b,d); c.meta=R("meta of "+n); return c
class UM(metaclass=M): x=R("um.x")
try: raise ValueError(R("in exc"))
except ValueError as e: saved=e
prop=property(R("prop"))
last=R("last")
