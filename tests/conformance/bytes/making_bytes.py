def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class WithBytes:
    def __bytes__(self):
        return b"own"


class BadBytes:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 3


for make in (bytes, bytearray):
    attempt(lambda: make())
    attempt(lambda: make(3))
    attempt(lambda: make([1, 2, 255]))
    attempt(lambda: make((0,)))
    attempt(lambda: make(range(5)))
    attempt(lambda: make(i * 2 for i in range(3)))
    attempt(lambda: make(b"abc"))
    attempt(lambda: make(bytearray(b"x")))
    attempt(lambda: make("é", "utf-8"))
    attempt(lambda: make("é", encoding="latin-1"))
    attempt(lambda: make("é", "ascii", "replace"))
    attempt(lambda: make("é", "ascii"))
    attempt(lambda: make(Index()))
    attempt(lambda: make(-1))
    attempt(lambda: make([256]))
    attempt(lambda: make([-1]))
    attempt(lambda: make(["a"]))
    attempt(lambda: make("a"))
    attempt(lambda: make(1, "utf-8"))
    attempt(lambda: make(errors="strict"))
    attempt(lambda: make(10**30))
    attempt(lambda: make(foo=1))
    attempt(lambda: make(1, 2))
    attempt(lambda: make(1, 2, 3, 4))
attempt(lambda: bytes(WithBytes()))
attempt(lambda: bytes(BadBytes()))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(object))
print(b"abc", b'it\'s', b"it's", b'"', b"'\"", b"\x00\t\n\r\\\x7f\xff", rb"\x", b"a" b"b", bytearray(b"it's \xff"), str(b"x"), f"{b'y'}", "%s" % b"z")
print(bytes.fromhex("00 ff 1A"), bytearray.fromhex("abcd"), b"\x01\xab".hex(), b"\x01\xab\xcd\xef\x00".hex(":"), b"\x01\xab\xcd\xef\x00".hex("-", 2), b"\x01\xab\xcd".hex(" ", -2))
for text in ("1", "1g", "g1", "zz", "1 2", " 12 3"):
    attempt(lambda: bytes.fromhex(text))
attempt(lambda: bytes.fromhex(1))
attempt(lambda: b"a".hex("::"))
attempt(lambda: b"a".hex(1))
