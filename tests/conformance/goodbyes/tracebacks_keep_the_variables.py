# A frame object lives as long as somebody holds it, with its variables and its callers.
import sys, traceback
class R:
    def __init__(self,name): self.name=name
    def __del__(self): print("close",self.name)
def gg():
    loc=R("loc")
    try: 1/0
    except Exception as x: return x
def caller():
    mine=R("caller.mine")
    e=gg()
    print("got", e)
    return e
x=caller()
print("returned")
f=x.__traceback__.tb_frame
print(f.f_code.co_name, f.f_back and f.f_back.f_code.co_name, f.f_locals.keys(), f.f_lineno)
f=None
x=None
print("x gone")
errors=[]
def many():
    r=R("many")
    for i in range(3):
        try: [][i]
        except IndexError as e: errors.append(e)
    return "done"
print(many())
print(errors[0].__traceback__.tb_frame is errors[1].__traceback__.tb_frame)
errors.pop(); errors.pop(); print("one left"); errors.pop(); print("none left")
def cur():
    r=R("cur")
    fr=sys._getframe()
    print(fr is sys._getframe(), fr.f_lineno)
    print(fr.f_lineno, fr.f_locals is fr.f_locals)
    y=5
    print(sorted(fr.f_locals))
    return fr
fr=cur()
print("fr", fr.f_lineno, fr.f_back is sys._getframe(), sorted(fr.f_locals))
fr.clear(); print("cleared", sorted(fr.f_locals))
fr=None
def gen():
    r=R("gen.r")
    yield 1
    yield 2
g=gen(); next(g)
gf=g.gi_frame
print(gf is g.gi_frame, gf.f_lineno, sorted(gf.f_locals)); next(g); print(gf.f_lineno)
g=None; print("g none", sorted(gf.f_locals)); gf=None; print("gf none")
g=gen(); next(g); gf=g.gi_frame; gf.clear(); print("after clear", g.gi_frame, list(g))
def deep(n):
    r=R(n)
    if n==0: raise ValueError("deep")
    deep(n-1)
try: deep(3)
except ValueError as e: k=e
traceback.clear_frames(k.__traceback__); print("cleared all")
try: sys._getframe().clear()
except RuntimeError as e: print(e)
def inner(): 
    try: sys._getframe(1).clear()
    except RuntimeError as e: print(e)
inner()
class Ctx:
    def __enter__(s): s.r=R("ctx"); return s
    def __exit__(s,*a): s.saved=a; return True
def w():
    v=R("w.v")
    with Ctx() as c: raise OSError
    return c
c=w(); print("w returned"); del c; print("c gone")
def fin():
    v=R("fin.v")
    try: raise KeyError
    finally: print("finally")
try: fin()
except KeyError: pass
print("---")
def cyc():
    v=R("cyc.v")
    try: raise KeyError
    except KeyError as e: err=e
cyc(); print("cyc returned")
import gc; gc.collect(); print("collected")
def chained():
    a=R("chained.a")
    try:
        try: 1/0
        except ZeroDivisionError as e: raise ValueError from e
    except ValueError as v: return v
v=chained(); print("chained returned"); v.__cause__=None; v.__context__=None; print("cause dropped"); v=None
print("end")
