def f(x):
    return "neg" if x < 0 else "zero" if x == 0 else "pos"


print(f(-1), f(0), f(1))
print((1 if [] else 2) + (3 if "a" else 4))
print([x if x % 2 else -x for x in range(5)])
print((lambda x: "yes" if x else "no")(1))
print("a" if True else 1 / 0, 1 if not None else 2)
print(1 and 2 if 0 or 3 else 4)
