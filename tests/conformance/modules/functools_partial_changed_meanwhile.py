# A partial whose keywords change while its repr is made, and one that gets a new state.
import functools


class Changing:
    def __str__(self):
        made.keywords[self] = ['new']
        return 'key'


def show(*args, **keywords):
    return args, keywords


made = functools.partial(show)
made.keywords[Changing()] = ['old' + str(len('x'))]
print(repr(made).split(', ')[1])

made.__setstate__((show, (1,), dict(a=10), dict(note='x')))
print(made(2), made.note)
made.__setstate__((show, (1,), None, None))
print(made(3), made.__dict__)
for wrong in ((), (show,), (show, 1, {}, {}), (show, (), 1, {}), (None, (), {}, {})):
    try:
        made.__setstate__(wrong)
    except TypeError as e:
        print(e)
print(made.args, made.keywords)
