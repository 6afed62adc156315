# What was made before its holder dies behind it at the end.
class A:
    def __init__(self,n,other=None): self.n=n; self.other=other
    def __del__(self): print("del",self.n)
a=A("a"); b=A("b",a); c=A("c",b)
x=A("x"); y=A("y",x); del x
l=[y]; del y
m={"k":A("m1",A("m2"))}
def f():
    z=A("z"); z.other=z
f()
import weakref
w=weakref.WeakValueDictionary(); v=A("v"); w["v"]=v
ref=weakref.ref(v, lambda r: print("ref cb"))
for loopvar in [A("lv1"),A("lv2")]: pass
with open.__class__ and __import__("contextlib").nullcontext(A("ctx")) as ctx: pass
try:
    raise ValueError(A("in exc"))
except ValueError as e:
    saved=e
print("end")
