# compare: stderr
def convert(x):
    try:
        return int(x)
    except ValueError:
        raise TypeError("not a number: " + x) from None


convert("abc")
