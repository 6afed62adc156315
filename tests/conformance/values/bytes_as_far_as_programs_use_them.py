b = b"hello \xff\n"
print(b, b[0], b[1:3], len(b), list(b"abc"), bytes([65, 66]), bytes(3), b"a" + b"b", b"ab" * 2, b"l" in b, b.hex(), bytes.fromhex("48 69"))
print("été".encode(), "été".encode("utf-16-le"), b"abc".decode("ascii"), b.decode("utf-8", "replace"), b.decode("latin-1"), str(b"x", "ascii"), b"a,b".split(b","), b"x".join([b"1", b"2"]))
print(b"ABC".lower(), b"  x ".strip(), b"abc".find(b"c"), b"abc".startswith(b"a"), b"abc".replace(b"b", b"--"), b"%d %s" % (5, b"x"), b"a" < b"b", b"a" == "a", bytearray(b"xy"))
ba = bytearray(b"abc")
ba[0] = 90
ba.append(33)
print(ba, bytes(ba), memoryview(b"abc")[1], b"\x00\x01\t'\"")
for action in (lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: b"a" + "b", lambda: bytes([300]), lambda: bytes("a"), lambda: b"a"[5]):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
