def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for data in (b"", b"a", b"hello world", bytearray(b"hello world"), b"\x00\xff\x80", b"aaa,bbb,,ccc"):
    print(len(data), list(data), bool(data), data[:3], data[::-1], data[1:-1:2], data == bytes(data), data == bytearray(data), data + b"!", data * 2, 2 * data)
    for part in (b"", b"l", b"o w", b",", 97, 0, bytearray(b"a")):
        print(part, part in data, data.find(part), data.rfind(part), data.count(part), data.find(part, 2), data.find(part, -3, 100), end=" | ")
    print()
    print(data.split(), data.split(b","), data.split(b",", 1), data.rsplit(b",", 1), data.split(None, 1), data.partition(b","), data.rpartition(b"o"), data.splitlines())
    print(data.strip(), data.strip(b"hd"), data.lstrip(b"a"), data.rstrip(b"c"), data.replace(b"l", b"LL"), data.replace(b"", b"-", 2), data.upper(), data.title(), data.capitalize())
    print(data.center(15, b"*"), data.ljust(13), data.rjust(13, b"."), data.zfill(14), data.expandtabs(), data.swapcase(), data.removeprefix(b"he"), data.removesuffix(b"ld"))
    print(data.isalpha(), data.isalnum(), data.isdigit(), data.islower(), data.isupper(), data.isspace(), data.istitle(), data.isascii(), data.startswith(b"h"), data.endswith((b"d", b"c")))
    print(data.decode("latin-1"), data.translate(bytes(range(256))), data.translate(None, b"lo"), b",".join([data, b"x"]), max(data, default=None), sorted(data)[:3])
print(b"a" < b"b", b"a" < b"ab", b"b" > bytearray(b"a"), b"a" == "a", b"a" != b"a", {b"k": 1}[b"k"], hash(b"a") == hash(b"a"), b"abc"[1], b"abc"[-1], b"a\nb\r\nc\rd".splitlines(True))
print(bytes.maketrans(b"ab", b"xy")[97:99], b"cab".translate(bytes.maketrans(b"ab", b"xy")), b" \t\n\r\x0b\x0c".isspace(), b"Hello World".istitle(), b"+7".zfill(5), b"\ta".expandtabs(4))
attempt(lambda: b"abc"[5])
attempt(lambda: b"abc"[None])
attempt(lambda: b"a" + "b")
attempt(lambda: b"a" + 1)
attempt(lambda: "a" + b"a")
attempt(lambda: b"a" * "b")
attempt(lambda: b"a" * 1.5)
attempt(lambda: 300 in b"abc")
attempt(lambda: "a" in b"abc")
attempt(lambda: b"a" < "a")
attempt(lambda: b"abc".find("a"))
attempt(lambda: b"abc".find(300))
attempt(lambda: b"abc".index(b"z"))
attempt(lambda: b"abc".rindex(b"z"))
attempt(lambda: b"abc".split("a"))
attempt(lambda: b"abc".split(b""))
attempt(lambda: b"abc".join(["a"]))
attempt(lambda: b"abc".join([1]))
attempt(lambda: b"abc".join(1))
attempt(lambda: b"abc".startswith("a"))
attempt(lambda: b"abc".startswith(("b",)))
attempt(lambda: b"abc".endswith(3))
attempt(lambda: b"abc".replace("a", "b"))
attempt(lambda: b"abc".strip("a"))
attempt(lambda: b"abc".center(10, "x"))
attempt(lambda: b"abc".ljust(10, b"xy"))
attempt(lambda: b"abc".partition("a"))
attempt(lambda: b"abc".partition(b""))
attempt(lambda: b"abc".translate(b"a"))
attempt(lambda: bytes.maketrans(b"a", b"bc"))
attempt(lambda: b"\xff".decode())
attempt(lambda: b"abc".foo)
attempt(lambda: int(b"12") + int(b" 7 "))
attempt(lambda: float(b"1.5"))


def assign():
    data = b"abc"
    data[0] = 1


attempt(assign)
