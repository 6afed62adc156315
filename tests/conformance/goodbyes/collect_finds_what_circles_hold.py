# gc.collect() finds circles that nobody notices themselves, and with them what they hold.
import gc
class R:
    def __init__(self,name): self.name=name
    def __del__(self): print("close",self.name)
l=[R("in list")]; l.append(l); del l; print(gc.collect()); print("1")
l=[]; l.append(l); l.append(R("x")); del l; print(gc.collect()); print("2")
def f():
    l=[]; l.append(l); l.append(R("x"))
f(); print(gc.collect()); print("3")
d={}; d["me"]=d; d["r"]=R("dict"); del d; print(gc.collect())
print(4)
l=[R("in list")]; l.append(l); del l; gc.collect(); print("1")
d={"r":R("in dict")}; d["me"]=d; del d; gc.collect(); print("2")
def f():
    r=R("closure")
    def g(): return r, g
    return g
f(); gc.collect(); print("3")
class N: pass
n=N(); n.me=n; n.r=R("attr"); del n; gc.collect(); print("4")
a=N(); b=N(); a.b=b; b.a=a; a.l=[R("deep")]; del a,b; gc.collect(); print(5)
def cyc():
    v=R("cyc.v")
    try: raise KeyError
    except KeyError as e: err=e
cyc(); gc.collect(); print("6")
