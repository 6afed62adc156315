for n in (0, 1, -1, 7, 8, 255, -255, 256, 2**31, -(2**63), 2**64, 2**100 + 1, -(10**30)):
    print(bin(n), oct(n), hex(n), str(n), repr(n), int(bin(n), 2), int(oct(n), 8), int(hex(n), 16))
    for base in (2, 3, 7, 12, 36):
        digits = ""
        rest = abs(n)
        while rest:
            digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest % base] + digits
            rest //= base
        print(base, digits, int(digits or "0", base) == abs(n))
