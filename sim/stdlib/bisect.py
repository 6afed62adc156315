# Binary search in sorted lists.
from operator import index


def _bounds(a, lo, hi):
    if type(lo) is not int:
        lo = index(lo)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if isinstance(a, dict):
        raise TypeError(f'{type(a).__name__} is not a sequence')
    if hi is None:
        hi = len(a)
    elif type(hi) is not int:
        if not hasattr(hi, '__index__'):
            raise TypeError(f"argument should be integer or None, not '{type(hi).__name__}'")
        hi = index(hi)
    if type(a) is not list and lo < hi and not hasattr(type(a), '__getitem__'):
        raise TypeError(f"'{type(a).__name__}' object does not support indexing")
    return lo, hi


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    place = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    place = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


bisect = bisect_right
insort = insort_right
