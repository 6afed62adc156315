def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for n in (0, 1, 127, 128, 255, 256, 65535, 2**63, 2**64 - 1, 10**20, -1, -128, -129, -(2**63), -(2**64)):
    for length in (0, 1, 2, 8, 9, 12):
        for order in ("big", "little"):
            for signed in (False, True):
                attempt(lambda: n.to_bytes(length, order, signed=signed))
attempt(lambda: (5).to_bytes())
attempt(lambda: (300).to_bytes())
attempt(lambda: (1).to_bytes(2, "middle"))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: (1).to_bytes("2", "big"))
attempt(lambda: (1).to_bytes(length=3, byteorder="little"))
for data in (b"", b"\x00", b"\x01\x02", b"\xff", b"\xff\xfe", b"\x80" + b"\x00" * 9, b"\x00" * 20 + b"\x01"):
    for order in ("big", "little"):
        print(int.from_bytes(data, order), int.from_bytes(data, order, signed=True))
print(int.from_bytes([1, 2, 3]), int.from_bytes(bytearray(b"\x01\x00"), "big"))
attempt(lambda: int.from_bytes("abc", "big"))
attempt(lambda: int.from_bytes(5, "big"))
