# Signature.bind: a positional-only parameter cannot be given by name, unless **kwargs takes the name.
import inspect


def plain(a, b, /, c, *, d=4):
    pass


def open_ended(a, /, **rest):
    pass


for function, args, kwargs in ((plain, (1, 2, 3), {}), (plain, (1,), {'b': 2, 'c': 3}), (plain, (), {'a': 1, 'b': 2, 'c': 3}),
                               (plain, (1, 2), {'c': 3, 'd': 5}), (open_ended, (1,), {'a': 2}), (open_ended, (), {'a': 2})):
    try:
        print(inspect.signature(function).bind(*args, **kwargs))
    except TypeError as e:
        print(e)
