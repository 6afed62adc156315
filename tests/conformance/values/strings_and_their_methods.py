s = "Hello, World"
print(s.lower(), s.upper(), s.swapcase(), s.title(), s.casefold(), s.capitalize(), s.center(20, "*"), s.ljust(15, "."), s.rjust(15), s.zfill(15))
print(s.split(", "), "a b  c".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "l1\nl2\r\nl3".splitlines(), "".split(), "a--b".split("-"))
print("-".join(["a", "b"]), s.replace("l", "L", 2), s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"), s.startswith(("He", "x")), s.endswith("d"))
print("  x ".strip() + "|", "xxaxx".strip("x"), " a".lstrip(), "a ".rstrip() + "|", "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"))
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[:-3], s[5:1], s * 2, "ell" in s, len(s), min(s), sorted("bca"))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "ab".islower(), "AB".isupper(), "x1".isidentifier(), "Ab".istitle(), "١".isnumeric(), "".isdigit())
print("a=b=c".partition("="), "a=b=c".rpartition("="), "x".partition("="), "tab\tx".expandtabs(4), "abc".translate(str.maketrans("ab", "xy", "c")))
print(ord("a"), chr(8364), "€".encode(), b"\xe2\x82\xac".decode("utf-8"), "ö".encode("latin-1"), "x" < "y", "a" "b" 'c')
print(r"raw\n", "esc\t\\ \x41 \u00e9 \N{BULLET} \101", """triple
quoted""", 'it''s', repr("new\nline\ttab\x00\x7f\u200b\U0001f600"))
print("Привет".upper(), "ПРИВЕТ".lower(), "straße".upper(), "İ".lower() == "i̇", len("🙂"), "日本語"[1], "e\u0301", "Привет"[::-1], "ñ".isalpha())
print("{:>5}|{:^7}|{:*<4}|{:d}|{:.3}|{!r}".format("a", "b", "c", 5, "abcdef", "q"), "{a[0]} {b.real} {0}".format(1, a=[2], b=3), "{{}}".format())
print("a".__eq__("a"), str(None), str(1.5), str([1, "a"]), str(b"x"), "%s and %s" % ("a", 1), "%5.1f%%" % 12.345, "%-5s|%+d|%x|%c" % ("ab", 5, 255, "z"))
for action in (lambda: s.index("zz"), lambda: s[100], lambda: "a" + 1, lambda: "a" * "b", lambda: "".join([1]), lambda: int("12a"), lambda: float("x"), lambda: "%d" % "a", lambda: "{}".format(), lambda: chr(-1), lambda: s["a"], lambda: "%s" % (1, 2), lambda: len(5), lambda: "a" < 1):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
