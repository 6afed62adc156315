# compare: stderr
# __bool__ fails inside conditions: which line and piece of text the traceback blames.
class A:
    def __bool__(self): raise ValueError("b")
def t(f):
    import traceback
    try: f()
    except ValueError: traceback.print_exc()
def f():
    if A():
        pass
t(f)
def f():
    while A():
        pass
t(f)
def f():
    if (1 and
        A()):
        pass
t(f)
def f():
    if (1 or 0) and (0 or
        A()) or 3:
        pass
t(f)
def f():
    return (1 and
        A() and
        2)
t(f)
def f():
    return not A()
t(f)
def f():
    x = 1 if A() else 2
t(f)
def f():
    x = 1 if (2 and
      not A()) else 2
t(f)
def f():
    assert A(), "x"
t(f)
def f():
    x = [y for y in (1,
      2) if A()]
t(f)
def f():
    x = [y for y in (1, 2) if y if
      A() if 5]
t(f)
def f():
    if 0:
        pass
    elif A():
        x = 1
    else:
        y = 2
t(f)
def f():
    while 1 and not (
           A()):
        pass
t(f)
class B:
    def __lt__(self, o): return A()
def f():
    if B() < B() < B():
        pass
t(f)
def f():
    x = B() < B() < B()
t(f)
def f():
    x = (B() <
      B() < B())
t(f)
def f():
    if (1 and
      B() < B()):
        pass
t(f)
def f():
    assert (B() <
      B()), "x"
t(f)
def f():
    match 1:
        case 1 if A():
            pass
t(f)
def f():
    match 1:
        case 2: pass
        case 1 if (2 and
          A()):
            pass
t(f)
def f():
    for i in (1, 2):
        if i == 3 or A():
            continue
t(f)
def f():
    x = lambda: 1 if A() else 2
    x()
t(f)
def f():
    return (yield) if A() else 1
t(lambda: list(f()))
def f():
    print(1, A() or 2, 3)
t(f)
def f():
    if not A(): pass
t(f)
def f():
    if any(a for a in (1, 2) if
           A()): pass
t(f)
