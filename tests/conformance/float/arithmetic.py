values = [0.0, -0.0, 1.0, -1.5, 2.5, 1e300, 1e-300, float("inf"), float("-inf"), float("nan"), 7, -3]
for a in values:
    for b in values:
        row = [a + b, a - b, a * b]
        for operation in ("a / b", "a // b", "a % b", "divmod(a, b)"):
            try:
                row.append(
                {"a / b": lambda: a / b, "a // b": lambda: a // b, "a % b": lambda: a % b,
                 "divmod(a, b)": lambda: divmod(a, b)}[operation]())
            except ZeroDivisionError as error:
                row.append(str(error))
        print(a, b, row)
    print(-a, +a, abs(a), bool(a))
