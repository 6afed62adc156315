# types.FunctionType: a function made of its parts, and the parts that do not fit.
import types
def maker(n):
    def inner(a, b=2, *, c=3):
        "text"
        return a + b + c + n
    return inner
f = maker(10)
g = types.FunctionType(f.__code__, globals(), "other", (5,), f.__closure__)
g.__kwdefaults__ = {"c": 7}
print(g(1), g.__name__, g.__qualname__, g.__defaults__, g.__doc__, g.__module__)
h = types.FunctionType((lambda x: x * 2).__code__, {})
print(h(4), h.__name__, h.__module__)
print(types.FunctionType(code=h.__code__, globals={}, name="named").__name__)
c, k = h.__code__, f.__code__
for args in [(), (1,), (1, 2), (c, 1), (c, {}, 1), (c, {}, None, 1), (c, {}, None, None, 1), (k, {}), (k, {}, None, None, 1),
             (k, {}, None, None, ()), (k, {}, None, None, (1,)), (c, {}, None, None, (types.CellType(1),)), (None, {}), (c, None), (c, {}, 1, 2, 3, 4)]:
    try:
        print(type(types.FunctionType(*args)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    types.FunctionType(c, {}, zz=1)
except TypeError as e:
    print(e)
