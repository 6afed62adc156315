name, n, x, items = "Анна", 42, 3.14159, [1, "two", None]
print(f"{name} is {n}, {x:.2f}, {items}")
print(f"{n:5d}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:o}|{n:e}")
print(f"{1234567.891:,.2f} {1234567:,} {1234567:_} {0.256:.1%} {x:10.3f}| {x:<10.1f}| {x:g} {1e20} {1e16} {1e-5}")
print(f"{name!r} {name!s} {name!a} {name:>8} {name:*^10} {name:.2}")
print(f"{n=} {x = :.1f} {name=!s} {n + 1 = }")
width, precision = 10, 3
print(f"[{x:{width}.{precision}}] [{name:>{width}}]")
print(f"{{braces}} {'nested ' + f'{n}'} {items[1]!r} {len(items):03d} {'yes' if n else 'no'}")
print(f"{True} {None} {True:d} {1.0} {-0.0} {float('inf')} {float('nan'):5}| {10**20}")
print("{} {} {}".format(1, "a", 2.5), "{1} {0} {name!r:>6}".format("x", "y", name="z"), "{0[1]} {1.real}".format([1, 2], 3))
print("%s %d %5.2f %r %x %% %-5s| %05d" % ("s", 3, 2.5, "r", 255, "ab", 42))
print("%(a)s %(b)03d" % {"a": 1, "b": 2})
import datetime
print(f"{datetime.datetime(2021, 1, 2, 17, 30):%Y-%m-%d %H:%M} {datetime.timedelta(seconds=90)}")
for spec in ("d", ".2f", "s", "10q", "="):
    try:
        print(format("text", spec))
    except ValueError as e:
        print(e)
