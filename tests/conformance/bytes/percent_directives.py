class WithBytes:
    def __bytes__(self):
        return b"own"


cases = [(b"%s", "a"), (b"%s", 5), (b"%b", WithBytes()), (b"%s", WithBytes()), (b"%a", "\xe9"), (b"%r", "\xe9"), (b"%c", 65), (b"%c", b"x"), (b"%c", b"xy"), (b"%c", "x"),
         (b"%c", 300), (b"%c", -1), (b"%d", "a"), (b"%x", 255), (b"%5s|", b"ab"), (b"%-5s|", b"ab"), (b"%.1s", b"ab"), (b"%f", 1.5), (b"%(a)s", {b"a": b"1"}), (b"%(a)s", {"a": b"1"}),
         (b"%q", 1), (b"%s", ()), (b"x", 1), (b"x", b"y"), (b"\xff%s", b"\xfe"), (bytearray(b"%d"), 5), (b"%%", ()), (b"%s", None), (b"%05d", 3), (b"%s", bytearray(b"q")),
         (b"%i %u", (1, 2)), (b"%d%%", 50), (b"%+.2e", 12345.678), (b"%#X", 255), (b"%s %s", (b"a",)), (b"%", 1), (b"%(a", {}), (b"%(a)d", 5)]
for template, args in cases:
    try:
        print(template, template % args)
    except Exception as error:
        print(template, type(error).__name__, error)
