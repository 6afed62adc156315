class Int:
    def __int__(self):
        return 7


class Index:
    def __index__(self):
        return 8


class Float:
    def __float__(self):
        return 1.5


class Map:
    def __getitem__(self, key):
        return key * 2


cases = [("%d", "a"), ("%d", None), ("%x", 1.5), ("%x", "a"), ("%o", None), ("%c", "ab"), ("%c", 1.5), ("%c", -1), ("%c", 0x110000), ("%c", 10**30), ("%c", ""),
         ("%s", ()), ("%s", (1, 2)), ("%s %s", 1), ("%s %s", (1,)), ("%(a)s", 1), ("%(a)s", {}), ("%(a)s", "x"), ("%(a)s", (1,)), ("%(a", {}), ("%", 1),
         ("%q", 1), ("%5", 1), ("abc", 1), ("abc", ()), ("abc", {}), ("abc", [1]), ("abc", (1,)), ("abc", None), ("abc", "x"), ("abc", 1.5), ("%*d", ("a", 1)),
         ("%.*f", ("a", 1)), ("%*d", (1.5, 1)), ("%5%|", 1), ("%-%", 1), ("%(a)%", {"a": 1}), ("%.%", ()), ("%f", "a"), ("%f", None), ("%e", []), ("%g", "1"),
         ("%d", float("nan")), ("%d", float("inf")), ("%d", 1 + 2j), ("%f", 1 + 2j), ("%\u00e9", 1), ("%s%", 1), ("%z", 1), ("%(a)s %s", {"a": 1}),
         ("%s %(a)s", {"a": 1}), ("%(a)s%(b)s", {"a": 1}), ("%99999999999999999999d", 1), ("%.99999999999999999999f", 1), ("%*d", (10**30, 1)), ("%.d", 5), ("%.f", 1.5),
         ("%d", Int()), ("%x", Int()), ("%d", Index()), ("%x", Index()), ("%f", Index()), ("%c", Index()), ("%f", Float()), ("%d", Float()), ("%(ab)s", Map()),
         ("%s", Map), ("%d %d", (1, "x")), ("%i", b"1"), ("%r", ("a",)), ("x%", ()), ("%(", {"": 1}), ("%f", 10**400), ("日本%q", 1), ("%y日", 1)]
for template, args in cases:
    try:
        print(template, "->", repr(template % args)[:80])
    except Exception as error:
        print(template, type(error).__name__, error)
