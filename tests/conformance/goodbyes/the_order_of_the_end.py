# At the end all that is left dies in the order of birth, except what was there before its holder.
class R:
    def __init__(self,name): self.name=name; print("open",name)
    def __del__(self): print("close",self.name)
def main():
    r=R("local")
    return R("returned")
keep=main()
one=R("one")
two=R("two")
keep2=[R("x") for _ in range(2)]
class Pool:
    inst=None
    def __new__(cls):
        if cls.inst is None: cls.inst=super().__new__(cls); cls.inst.r=R("pooled")
        return cls.inst
    def __del__(self): print("pool del")
p=Pool(); q=Pool()
_private=R("_private")
__dunder=R("__dunder")
try:
    raise RuntimeError("x")
except RuntimeError:
    inex=R("inex")
import sys
def last():
    import sys
    print(sys is not None, one is not None)
class L:
    def __del__(self): print("L", one is None, two is None)
zz=L()
sys.exit(3)  # status is compared, too
