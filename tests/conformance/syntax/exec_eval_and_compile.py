import sys
x = 1
exec("x = 2; y = x + 1")
print(x, y, eval("x + y"), eval(" x * 10"), eval("[x for _ in range(2)]"))
g = {"a": 5}
exec("b = a * 2\ndef f(): return a + b", g)
print(g["b"], g["f"](), sorted(k for k in g if k != "__builtins__"))
l = {}
exec("global q\nq = 1\nr = 2", {}, l)
print(l)
def f(p):
    z = 3
    exec("w = p + z; z = 100")
    return z, eval("p + z")
print(f(1))
c = compile("a + 1", "<expr>", "eval")
print(eval(c, {"a": 41}), c.co_filename)
def g2():
    yield from eval("(i for i in [1,2])")
print(list(g2()))
for bad in ("1 +", "return 1", "x = ", "def f(: pass", "'abc"):
    try:
        exec(bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.text and e.text.rstrip(), e.filename)
for call in (lambda: exec(5), lambda: eval("x", 3), lambda: exec("x", {}, 3), lambda: exec("1/0"), lambda: eval("undefined")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
try:
    exec("def inner():\n    1/0\ninner()")
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
try:
    exec("x = = 1")
except SyntaxError:
    sys.excepthook(*sys.exc_info())
import time
exec("time.sleep(1)")
print(eval(f.__code__.co_name)(2))
def cl():
    v = 1
    def inner(): return v
    try: exec(inner.__code__)
    except TypeError as e: print(e)
cl()
