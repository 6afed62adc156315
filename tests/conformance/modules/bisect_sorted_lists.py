import bisect


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect_left(['a', 'bbb'], 2, key=len))
attempt(lambda: bisect.bisect(a, 1, -1))
attempt(lambda: bisect.bisect(a, 'x'))
