# Attributes that only instances have, names that an enumeration's body updates, members by inspect,
# Decimals beside complex numbers, and what fnmatch.translate writes.
import enum
import fnmatch
import inspect
import types
import warnings
from decimal import Decimal


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class Box:
    def __init__(self):
        self._x = 1

    @types.DynamicClassAttribute
    def x(self):
        """a text"""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    y = types.DynamicClassAttribute(lambda self: 5)


box = Box()
box.x = 7
print(box.x, box.y, Box.__dict__['x'].__doc__)
del box.x
for function in (lambda: box.x, lambda: Box.x, lambda: setattr(box, 'y', 1), lambda: delattr(box, 'y')):
    attempt(function)


class Colour(enum.Enum):
    RED = 1
    vars().update({'GREEN': 2})

    @enum.property
    def shade(self):
        return 3


print([name for name, _ in inspect.getmembers(Colour) if name[0] != '_'])
print([name for name, _ in inspect.getmembers(Colour.RED) if name[0] != '_'], list(Colour))
for function in (lambda: setattr(Colour.RED, 'shade', 3), lambda: delattr(Colour.RED, 'name'), lambda: Colour.shade):
    attempt(function)
space = enum.EnumMeta.__prepare__('Space', (enum.Enum,))
print(type(space).__name__)
attempt(lambda: space.update([('q', 1)], w=2))
attempt(lambda: space.update({'q': 3}))
print([key for key in space if key[0] != '_'])
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter('always')
    attempt(lambda: 1 in Colour)
    print([str(warning.message) for warning in said])

for other in (1j, 1 + 0j, 2.5, 'a', None):
    attempt(lambda: Decimal('2.5') <= other)
    attempt(lambda: Decimal('2.5') == other)

for pattern in ('*', '**', '*a*b', 'a?b', '[a-c]*', '[!a]', '[]', '[', '[!', '[]a]', '[!]a]', 'a.b*c*d', '*.py', '[a-]', '[^x]', '[a^[]',
                '[!^]', '[a&&b]', '[\\]', 'x*y*z?', '***a**', 'A*********b', '?*', '*?'):
    print(repr(pattern), fnmatch.translate(pattern))
print(fnmatch.fnmatch('a' * 50, '*a*a*a*a*a*a*a*a*a*a*b'), fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'))
