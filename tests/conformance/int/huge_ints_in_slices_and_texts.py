# Ranges and slices of numbers beyond a machine word, and the limit of digits that sys sets.
import sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
# huge ints in range / slice
t(lambda: range(10**30)[10**29]); t(lambda: len(range(10**30))); t(lambda: range(10**30)[5:10**29:10**28]); t(lambda: slice(10**30,None,-10**20).indices(10)); t(lambda: slice(None,10**30).indices(10**25)); t(lambda: slice(1).indices(-1)); t(lambda: [1,2,3][10**30:]); t(lambda: [1,2,3][-10**30:10**30:10**29]); t(lambda: "abc"[10**30]); t(lambda: slice(None,None,0).indices(3)); t(lambda: slice("a").indices(3)); t(lambda: slice(1.0).indices(3)); t(lambda: slice(1,2,3).indices("x"))
t(lambda: sys.set_int_max_str_digits(5000)); t(lambda: sys.get_int_max_str_digits()); t(lambda: len(str(10**4500))); t(lambda: sys.set_int_max_str_digits(100)); t(lambda: sys.set_int_max_str_digits(0)); t(lambda: len(str(10**6000))); t(lambda: sys.set_int_max_str_digits(4300)); t(lambda: str(10**5000)); t(lambda: int("1"*5000))
