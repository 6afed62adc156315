for spec in ("", "d", "5", "<5", ">5", "^5", "05", "+", " ", "-", ",", "_", "x", "X", "#x", "o", "#o", "b", "#b", "08b", "c", "e", "f", ".2f", "g", "%", ".0f", "n", "=+6", "*>6", "é^7", "+,.1f", "_b", "010,"):
    row = []
    for value in (65, -1234567, 0):
        try:
            row.append(repr(format(value, spec)))
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(repr(spec), *row, sep=" | ")
for spec in ("", ".2f", ".0f", ".3", "10.2f", "<10.1f", "+.2f", "e", ".1e", "g", ".3g", "G", "%", ".1%", ",.2f", "_.2f", "010.2f", "z.1f", "E", "#.0f", "n", "=10", "F", ".15g", ".17g", "d"):
    row = []
    for value in (3.14159, -1234567.891, 0.0, 1e-7, 1e20, float("inf"), float("nan"), -0.04):
        try:
            row.append(repr(format(value, spec)))
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(repr(spec), *row, sep=" | ")
for spec in ("", "s", "10", "<6", ">6", "^6", "*^9", ".2", "6.2", "=6", "05", ",", "d", "+"):
    try:
        print(repr(spec), repr(format("тест", spec)), repr(format(True, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
