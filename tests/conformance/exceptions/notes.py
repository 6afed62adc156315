e = ValueError("v")
print(e.add_note("first"), e.__notes__)
e.add_note("second\nline")
print(e.__notes__, e.__dict__)
try:
    e.add_note(3)
except TypeError as x:
    print(x)
try:
    e.add_note()
except TypeError as x:
    print(x)
e.__notes__ = "no list"
try:
    e.add_note("x")
except TypeError as x:
    print(x)
e.__notes__ = ["set directly"]
e.add_note("more")
print(e.__notes__, str(e), repr(e))
del e.__notes__
print(hasattr(e, "__notes__"))
e.with_traceback(None)
try:
    raise e
except ValueError as x:
    tb = x.__traceback__
    print(x is e, tb is not None, x.with_traceback(None) is x, x.__traceback__)
    x.__traceback__ = tb
    print(x.__traceback__ is tb)
try:
    e.with_traceback(5)
except TypeError as x:
    print(x)
print(e.__reduce__(), ValueError(1, 2).__reduce__())
try:
    e.__setstate__(5)
except TypeError as x:
    print(x)
e.__setstate__({"a": 1})
print(e.a)
