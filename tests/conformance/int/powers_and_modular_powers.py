for base in (0, 1, -1, 2, -2, 3, 10, -7, 123456789, 2**40):
    for exponent in (0, 1, 2, 3, 5, 17, 64):
        print(base, exponent, base**exponent)
for base in (2, 3, -5, 10, 123456789, 2**70 + 1):
    for exponent in (0, 1, 2, 13, 1000, 2**66):
        for modulus in (1, 2, 97, -97, 10**9 + 7, 2**89 - 1, -(2**65)):
            print(base, exponent, modulus, pow(base, exponent, modulus))
for base, modulus in ((3, 7), (38, 97), (-5, 11), (3, -5), (10**20, 10**9 + 7)):
    print(pow(base, -1, modulus), pow(base, -3, modulus))
print(2**-1, (-2) ** -3, 10**-5, 4**0.5, True**2, 0**0)
