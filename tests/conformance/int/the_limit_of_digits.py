def attempt(function):
    try:
        print(len(str(function())))
    except ValueError as error:
        print(error)


attempt(lambda: int("1" * 4300))
attempt(lambda: int("1" * 4301))
attempt(lambda: int("1" * 100000))
attempt(lambda: int("-" + "1" * 4301))
attempt(lambda: 10**4299)
attempt(lambda: 10**4300)
attempt(lambda: -(10**4300))
attempt(lambda: f"{10**5000}")
attempt(lambda: "%d" % 10**5000)
attempt(lambda: hex(10**5000))
attempt(lambda: int("f" * 10000, 16) % 10**10)
attempt(lambda: int("1" * 5000, 7))
attempt(lambda: int("1_" * 4300 + "1"))
