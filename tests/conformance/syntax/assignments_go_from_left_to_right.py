def log(name, value=None):
    print(name, end=" ")
    return value


class Target:
    def __setattr__(self, name, value):
        print(f".{name}={value}", end=" ")

    def __setitem__(self, key, value):
        print(f"[{key}]={value}", end=" ")


t = Target()
log("target1", t).x = log("target2", t)[log("key", 5)] = log("value", 7)
print()
a = b = c = [1]
print(a is b is c)
x, y = 1, 2
x, y = y, x
print(x, y)
i = 0
i, values = 1, [0, 0]
values[i], i = 9, 0
print(values, i)
(p, q), [r, s] = [1, 2], (3, 4)
print(p, q, r, s)
