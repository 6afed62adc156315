import math

numerators = [1, 3, 7, 10**15 + 1, 2**53 + 1, 2**64 + 3, 10**30, 3**80, -(7**50), 2**1023, 2**1080]
denominators = [3, 7, 10, 2**53 - 1, 2**61, 10**18 + 9, 3**60, -(11**40), 2**1000, 2**1100 + 1]
for a in numerators:
    for b in denominators:
        try:
            print(repr(a / b))
        except OverflowError as error:
            print(error)
for shift in range(1060, 1080):
    print(1 / 2**shift, 3 / 2**shift, (2**60 + 1) / 2 ** (shift + 55))
