# since: 3.11.7
# Classes of the library that annotations subscribe, and what some objects are called.
import contextvars
import difflib
import itertools
import logging
import os
import re
import sys
from collections import namedtuple

for alias in (re.Pattern[str], re.Match[str], contextvars.Token[int], contextvars.ContextVar[int],
              os.PathLike[str], logging.StreamHandler[str], logging.LoggerAdapter[int],
              itertools.chain[int], difflib.SequenceMatcher[str]):
    print(alias, alias.__args__, type(alias).__name__)


def parse(pattern: re.Pattern[str], path: str | os.PathLike[str]) -> re.Match[str] | None:
    return pattern.match(os.fspath(path))


print(parse(re.compile('a+'), 'aab'), parse.__annotations__['return'])
print(type(re.finditer('a', 'banana')).__name__, [m.start() for m in re.finditer('a', 'banana')])
it = re.compile('n').finditer('banana')
print(next(it).span(), next(it).span(), next(it, 'end'), next(it, 'end'), iter(it) is it)
print(exit, quit, repr(exit), type(quit).__name__, exit.eof, quit.name)
for leave in (exit, quit):
    for args in ((), (3,), ('bye',), (1, 2)):
        try:
            leave(*args)
        except SystemExit as e:
            print('left', repr(e.code))
        except TypeError as e:
            print(e)
P = namedtuple('P', 'x y')
print(P.x, type(P.x).__name__)
for what in (sys.version_info, sys.flags, sys.float_info, sys.hash_info, sys.int_info):
    print(type(what), type(what).__module__)


def attempt(f, *args):
    try:
        print(f(*args))
    except (TypeError, re.error) as e:
        print(type(e).__name__, e)


for template in (b'x', None, 5, [], 'x'):
    attempt(re.sub, 'z', template, 'aaa')
    attempt(re.sub, 'a', template, 'baa')
    attempt(re.subn, b'z', template, b'aaa')
attempt(re.sub, 'a', lambda m: 5, 'ba')
print(complex(1, 2).__complex__())
