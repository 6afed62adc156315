# throw(): what it takes, and what becomes of an exception class that fails itself.
import types
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
# generator throw checks
def g():
    try: yield 1
    except Exception as e: print("in", repr(e)); yield 2
def gen():
    x=g(); next(x); return x
t(lambda: gen().throw(1)); t(lambda: gen().throw("x")); t(lambda: gen().throw(ValueError)); t(lambda: gen().throw(ValueError,"v")); t(lambda: gen().throw(ValueError,ValueError("q"))); t(lambda: gen().throw(ValueError("a"),"b")); t(lambda: gen().throw(ValueError, None, None)); t(lambda: gen().throw(ValueError,None,3)); t(lambda: gen().throw()); t(lambda: gen().throw(1,2,3,4)); t(lambda: gen().throw(int)); t(lambda: gen().throw(ValueError,(1,2))); t(lambda: gen().throw(KeyError,ValueError("q"))); t(lambda: gen().throw(ValueError, KeyError("q")))
t(lambda: gen().throw(typ=ValueError))
try: 1/0
except Exception as e: tb=e.__traceback__
t(lambda: gen().throw(ValueError,None,tb))
class BadE(Exception):
    def __new__(cls,*a): return 5
t(lambda: gen().throw(BadE)); 
def f():
    raise BadE
t(f)
class BadE2(Exception):
    def __init__(self): raise KeyError("in init")
t(lambda: gen().throw(BadE2))
