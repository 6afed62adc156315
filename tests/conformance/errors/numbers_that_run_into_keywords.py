# compare: stderr
# A number with a keyword close behind it is read, and warned of.
x = 1
print(1if x else 2, 3if x else 4)
print([1, 2, 3][0:2or 1], 0x1for x in [1]) if 0 else None
print(1.5if x else 0, 2jif x else 0, 0b1and x, 0o7or x, 1_0in [10], 1is x, 1not in [])
