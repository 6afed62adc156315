ready = True

name, n, x, width = "world", 42, 3.14159, 10
print(f"hello {name}!", f"{n=}", f"{n = }", f"{x:.2f}", f"{x!r:>{width}}", f"{name!r}", f"{name!s:*^{width + 2}}")
print(f"{{}} {{{n}}} {n:#x} {n:08b} {n:,} {10**9:,} {-n:+d}")
print(f"{n:{'>'}{width}}|", f"{name:>{width}}|", f"{x:{width}.{3}}|")
print(f"{'nested ' + f'{n + 1}'}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda q: q * 2)(4)}")
print(f"{name}" f" joined {n}" " plain", rf"\n{n}", f"\n".strip() + "x")
print(f"{n!a} {'é'!a} {'é'}")
print(f"""multi
{n
 + 1}
line""")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "Spec()"


s = Spec()
print(f"{s} {s:abc} {s!r} {s=} {s=!s:^10} {s:{n}}")
print(f"{s:%d.%m.%Y}")
print(f"{n:d}{x:e}{n / 100:.1%}{'s':s}{True:d}")
for bad in (lambda: f"{name:d}", lambda: f"{n:q}", lambda: f"{None:>5}"):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print("%s and %r and %5.1f|%-5d|%05d|%x|%%" % ("a", "b", 2.25, 3, 4, 255))
print("%(k)s %(n)d" % {"k": "v", "n": 3}, "%s" % 5, "%s" % (1,), "%s %s" % (1, (2, 3)))
