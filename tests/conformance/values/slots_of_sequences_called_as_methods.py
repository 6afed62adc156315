# The methods behind operators, called by their names: a sequence has no NotImplemented to give, and
# the few that CPython has as methods too count their arguments in other words.


def tell(what, call):
    try:
        print(what, '=', call())
    except (TypeError, OverflowError) as error:
        print(what, '!', error)


for one in ('abc', [1], (1,), b'a', bytearray(b'a')):
    name = type(one).__name__
    tell(name + ' + 1', lambda: one.__add__(1))
    tell(name + ' * 1.5', lambda: one.__mul__(1.5))
    tell(name + ' 1.5 *', lambda: one.__rmul__(1.5))
    tell(name + ' * None', lambda: one.__mul__(None))
    tell(name + ' * 2', lambda: one.__mul__(2))
    tell(name + ' * nothing', lambda: one.__mul__())
    tell(name + ' + two', lambda: one.__add__(1, 2))
tell('list += 1', lambda: [1].__iadd__(1))
tell('list *= "a"', lambda: [1].__imul__('a'))
tell('int + "a"', lambda: (1).__add__('a'))
tell('int * "a"', lambda: (1).__mul__('a'))
tell('list item', lambda: [1].__getitem__())
tell('dict item', lambda: {1: 2}.__getitem__(1, 2))
tell('tuple item', lambda: (1,).__getitem__())
tell('dict in', lambda: {}.__contains__())
tell('set in', lambda: {1}.__contains__(1, 2))
tell('frozenset in', lambda: frozenset().__contains__(key=1))
tell('list in', lambda: [1].__contains__())
tell('format', lambda: 'a'.__format__())
tell('format of an int', lambda: (1).__format__('d', 'd'))
tell('format by name', lambda: (1).__format__(spec='d'))
tell('item by name', lambda: [1].__getitem__(index=0))
for ends in (True, 0, 2, 1.5, 'x', None):
    tell(f'bytes lines {ends!r}', lambda: b'a\nb'.splitlines(ends))
    tell(f'str lines {ends!r}', lambda: 'a\nb'.splitlines(ends))
