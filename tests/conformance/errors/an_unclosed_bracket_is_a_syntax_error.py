# compare: stderr
def f():
    values = [1, 2, (3, 4
    return values

print(f())
