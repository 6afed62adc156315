values = [0j, 1j, 1 + 2j, -1.5 - 0.5j, complex(3), complex(0.0, -0.0), complex("1+2j"), complex(" -3j "), complex("2.5")]
for a in values:
    print(a, repr(a), str(a), a.real, a.imag, a.conjugate(), bool(a), -a, +a, abs(a), hash(a) == hash(complex(a)))
    for b in values:
        print(a + b, a - b, a * b, a == b, end=" ")
        try:
            print(a / b)
        except ZeroDivisionError as error:
            print(error)
print(1j**2, (1 + 2j) ** 3, (1 + 2j) ** -2, 2 + 3j == 2 + 3j, 1 + 0j == 1, 1j * 1j == -1, f"{1 + 2j:.2f}", f"{1j}")
print(complex(1, 2), complex(real=1), complex(imag=2), complex(1j, 1j), complex(), 5 + 0j in [5])


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 1j < 2j)
attempt(lambda: int(1j))
attempt(lambda: float(1j))
attempt(lambda: complex("x"))
attempt(lambda: complex("1 + 2j"))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex([]))
attempt(lambda: 1j // 2)
attempt(lambda: 1j % 2)
attempt(lambda: 1j + "a")
attempt(lambda: 0j**-1)
