# since: 3.11.7
# What the constructors of datetime and others say to wrong arguments, in the order in which C looks.
import binascii
import bisect
import collections
import datetime
import io
import struct


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as e:
        print(text, '!', type(e).__name__, e)


for call in '''('2020-01-01') () (1.5) (2020) (2020, 1) (2020, 13, 1) (1, 2, 3, 4) (1, 2, day=3) (1, 2, 3, day=3)
(1, 2, zz=3) (zz=1) (1, year=1) (year=1, month=2, day=3) (None, 1, 1) (10**30, 1, 1) (2**40, 1, 1)'''.split(') ('):
    attempt('datetime.date(' + call.strip('()') + ')')
for call in ("'2020-01-01'", "'2020-01-01 10:00', '%Y'", '1, 2, 3, 4, 5, 6, 7, 8, 9, 10', '1, 2, 3, 4, 5, 6, 7, None, 9',
             '1, 2, 3, fold=2', '1, 2, 3, tzinfo=5', '2020, 1, 1, 25', '2020, 1, 1, hours=1', '2020, 1'):
    attempt(f'datetime.datetime({call})')
for call in ("'a'", '25', '1, 2, 3, 4, None, 1', 'hour=3, zz=1', '1, hour=2', '1, 2, 3, 4, 5, 6, 7', 'minute=5'):
    attempt(f'datetime.time({call})')
for call in ('', 'None', '5', '1, 2, 3', 'datetime.timedelta(1), 5', 'datetime.timedelta(hours=1), zz=5'):
    attempt(f'datetime.timezone({call})')
for text in ('datetime.date(2020, 1, 1) - 5', '5 - datetime.date(2020, 1, 1)',
             'datetime.date(2020, 3, 1) - datetime.date(2020, 2, 1)',
             'struct.Struct()', 'struct.Struct(1, 2)', 'io.StringIO(1, 2, 3)', 'io.BytesIO(b"", zz=1)',
             'binascii.b2a_hex(5)', 'binascii.a2b_hex()', 'binascii.crc32("a")', 'binascii.crc32(b"a", "b")',
             'collections.namedtuple(1, "a")', 'bisect.bisect([1, 2], 1, "a")', 'bisect.insort(1, 1)',
             'collections.UserString("ab").upper(1)', 'collections.UserString("ab").center(6) + "x"',
             'collections.UserString("ab").replace("a")', '"%s!" % collections.UserString("ab")',
             'collections.UserString("a{}").format(5)', 'collections.UserString("a-b").split("-")'):
    attempt(text)
