for n in (0, 4, 5, 6, 14, 15, 16, 24, 25, 26, 35, 45, 149, 150, 151, 249, 250, 251, 12345, 10**20 + 5 * 10**9, 5 * 10**30):
    for digits in (0, 1, -1, -2, -3, -10, -19, -31, -40):
        print(round(n, digits), round(-n, digits), end=" ")
    print(round(n), round(-n), round(n, None))
for bad in (1.5, "1", None, [], 10**30):
    try:
        print(round(15, bad))
    except TypeError as error:
        print(error)
