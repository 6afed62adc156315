# Flags of the call and of the pattern together, flags without a name, numbers of groups that are
# written strangely, references in look-behinds, and patterns in annotations and weak references.
import re
import warnings
import weakref


def attempt(*args):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter('always')
        try:
            print(*args, repr(re.compile(*args)))
        except (re.error, ValueError) as error:
            print(*args, type(error).__name__, error)
        for warning in said:
            print('   ', warning.category.__name__, warning.message)


for flags in (0, re.ASCII, re.UNICODE, re.LOCALE, re.ASCII | re.UNICODE, re.ASCII | re.LOCALE, re.IGNORECASE, 0x8000):
    for pattern in ('a', b'a', '(?a)a', '(?u)a', b'(?a)a', b'(?L)a', '(?a:x)', b'(?L:x)'):
        attempt(pattern, int(flags))
for pattern in ('(?L)a', b'(?u)a', '(?au)a', '(?-iz', '(?i-iz:', '(?i-i:x)', '(?-a:x)', '(?i-', '(?-:x)', '()(?(+1)a)',
                '()(?( 1)a|b)', '(?(+1)a)', '()(?(1_0)a)', '()(?(-1)a)', b'(?P<\xe9>a)', '(a)(?<=\\1)b', '(?<=(a)\\1)b',
                '(?<=(?(1)a|b))', '(a+)(?<=\\1)b', '(?P<x>ab)(?<=(?P=x))c'):
    attempt(pattern)
print(re.compile(r'(ab)c(?<=\1c)d').search('abcd'), re.compile(r'()(?(+1)a|b)').match('a'))
print(repr(re.A | 0x400000), repr(re.I | re.S))


def show(found: re.Match[str], pattern: re.Pattern[bytes]) -> 're.Match | None':
    pass


print(show.__annotations__)
kept = re.compile('kept')
print(weakref.ref(kept)() is kept)
for name in ('flags', 'groups', 'pattern', 'groupindex'):
    try:
        setattr(kept, name, 3)
    except AttributeError as error:
        print(error)
