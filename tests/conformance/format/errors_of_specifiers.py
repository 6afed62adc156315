values = [1, "a", 1.5, True, 1 + 2j, None, [], (1,), {}, object, len, 10**400]
specs = ["zz", "5.3d", ".3", "s", "d", "+", " ", "=", "=5", "05", ",", "_", "#", "z", "c", "+c", "#c", ",c", ",x", "_x", ",,", ",_", "_,", ",n", "_n",
         "99999999999999999999", ".99999999999999999999f", ".", ".f", ".3000000000f", "{", "é", "\x07", "x10", "f", "n", "%", "e", "10.f", "<<5",
         "5", "b", "X", ".2f", "q", "dd", "5d ", "+-5", "r", "!r", "\n", "<=5"]
for value in values:
    for spec in specs:
        try:
            result = format(value, spec)
            print(type(value).__name__, ascii(spec), ascii(result[:60]))
        except Exception as error:
            print(type(value).__name__, ascii(spec), type(error).__name__, error)
for n in (-1, 0x110000, 2**40, 2**70):
    try:
        print(f"{n:c}")
    except OverflowError as error:
        print(error)
for bad in (1, None, b"x"):
    try:
        format(1, bad)
    except TypeError as error:
        print(error)
