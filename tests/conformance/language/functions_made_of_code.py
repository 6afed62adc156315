"""types.FunctionType makes functions of code: copies with other globals, names, defaults and closures."""
import types


def counted(start=10):
    """Counts."""
    total = start

    def add(n, step=2, *, times=3):
        nonlocal total
        total += n * step * times
        return total
    return add


def scaled(n):
    return n * factor


factor = 2
other = types.FunctionType(scaled.__code__, {'factor': 100}, 'other')
print(scaled(3), other(3), other.__name__, other.__qualname__, other.__module__, other.__defaults__)
copied = types.FunctionType(counted.__code__, globals(), argdefs=(5,))
print(copied.__doc__, copied()(1, times=1), counted()(1))
add = counted()
twin = types.FunctionType(add.__code__, add.__globals__, 'twin', add.__defaults__, add.__closure__)
twin.__kwdefaults__ = dict(times=1)
print(add(1), twin(1), add(1), twin.__closure__ is add.__closure__, twin.__qualname__)
own = types.FunctionType(add.__code__, globals(), None, (7,), (types.CellType(1000),))
try:
    own(1)
except TypeError as e:
    print(e)
print(own(1, times=1), own.__name__)


class Late:
    pass


Late.method = types.FunctionType((lambda self: type(self).__name__).__code__, {'type': type}, 'method')
print(Late().method())

code = scaled.__code__
for args in ((), (None,), (code,), (code, None), (code, [], 1), (1, {}), (None, {}), (code, {}, 1),
             (code, {}, 'n', []), (code, {}, 'n', (), ()), (code, {}, None, None, 5), (code, {}, 'n', (), (1,)),
             (add.__code__, {}), (add.__code__, {}, 'n', None, ()), (add.__code__, {}, 'n', None, (1,))):
    try:
        print(types.FunctionType(*args).__name__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
