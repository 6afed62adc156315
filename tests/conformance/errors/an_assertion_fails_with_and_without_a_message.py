# compare: stderr
def check(value):
    assert isinstance(value, int), f"{value!r} is no int"
    assert value > 0
    return value


print(check(5))
try:
    check("5")
except AssertionError as e:
    print("caught", e)
check(-1)
