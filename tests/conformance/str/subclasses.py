class Name(str):
    def __new__(cls, value, origin="?"):
        self = super().__new__(cls, value)
        self.origin = origin
        return self

    def shout(self):
        return self.upper() + "!"


class Loud(str):
    def __str__(self):
        return "LOUD"

    def __repr__(self):
        return "Loud()"

    def __format__(self, spec):
        return f"<{spec}>"


n = Name("ada", origin="book")
print(n, repr(n), n.origin, n.shout(), type(n + "x"), type(n[:]), type(n.strip()), n == "ada", hash(n) == hash("ada"), {"ada": 1}[n])
print(len(n), n[0], list(n), "d" in n, n * 2, n < "b", isinstance(n, str), type(str(n)), type(n.replace("z", "y")), f"{n:>5}", "%s" % n)
print("".join([n, n]), type("".join([n])), n.join("12"), type(n.upper()), sorted([Name("b"), "a"]), "-".join([Name("x")]))
x = Loud("quiet")
print(x, [x], f"{x}", f"{x:5}", f"{x!s}", f"{x!r}", "%s %r" % (x, x), str(x), x + "!", "{} {:3}".format(x, x), len(x))
print(Name(5), Name("é日").origin, Name("x" * 1000)[999], isinstance(Name("a"), Name), Name.__mro__[1:])
d = {Name("k"): 1}
d["k"] = 2
print(d, type(next(iter(d))), Name("a") + Name("b"), Name("a").__add__("b"))
