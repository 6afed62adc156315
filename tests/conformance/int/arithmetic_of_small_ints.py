numbers = [0, 1, -1, 2, -2, 3, -3, 7, -7, 10, -10, 255, -256, 1000003, -999983]
for a in numbers:
    row = []
    for b in numbers:
        row.append((a + b, a - b, a * b, a & b, a | b, a ^ b))
        if b:
            row.append((a // b, a % b, divmod(a, b), a / b))
    print(a, row)
