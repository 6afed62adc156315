texts = [
    "0", "1", "-1", "+5", " 12 ", "\t\n7\r", "0012", "1_000", "1__0", "_1", "1_", "", " ", "+", "-", "--1",
    "0x1f", "0b101", "0o17", "12a", "1.5", "1e3", "\u0663\u0664", "\u3000 5\xa0", "9" * 40, "-" + "7" * 25,
    "\xb2", "½", "١٢٣", "1 2", "0_0", "00", "+ 1", "é", "'", '"', "\\", "a'b", "x" * 300,
]
for text in texts:
    for base in (10, 0, 2, 8, 16, 36):
        try:
            print(repr(text[:20]), base, int(text, base))
        except ValueError as error:
            print(error)
for text in ("0x1F", "0X1f", "0b11", "0B11", "0o7", "0O7", "-0x_1f", "0x", "0_1", "01", "0b2", "zz", "Zz"):
    for base in (0, 2, 8, 16, 36):
        try:
            print(text, base, int(text, base))
        except ValueError as error:
            print(error)
