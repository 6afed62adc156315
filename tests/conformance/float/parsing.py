texts = ["1", "1.5", ".5", "5.", "-1.5e10", "+1E-5", "1e400", "-1e400", "1e-400", "inf", "-Infinity", "nan", "+NAN",
         " 1.5 ", "\t2\n", "1_0.5_0", "1__0", "_1", "1_", "1._5", "1_.5", "1e1_0", "1e_1", "", " ", "+", ".", "e5",
         "1e", "1e+", "0x10", "1.5.5", "1,5", "\u0661\u0662.\u0665", "\u30001.5\u3000", "infin", "nanx", "1 2", "0" * 50 + "1",
         "9" * 400, "0." + "0" * 400 + "1", "123456789012345678901234567890", "2.2250738585072011e-308", "é", "'", "1e5x",
         "0.1", "4.9e-324", "2.4e-324", "1.7976931348623159e308"]
for text in texts:
    try:
        print(repr(text[:30]), float(text))
    except ValueError as error:
        print(error)


def attempt(*args, **kwargs):
    try:
        print(float(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


class Bad:
    def __float__(self):
        return 1


for value in (5, True, 10**30, None, [], 1j, b"1.5", bytearray(b"2.5"), b"x", Float(), Index(), Bad(), 2.5, "x"):
    attempt(value)
attempt()
attempt(1, 2)
attempt(x=1)
attempt(10**400)
