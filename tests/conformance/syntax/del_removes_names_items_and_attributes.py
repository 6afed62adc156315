x = 1
del x
try:
    x
except NameError as error:
    print(error)
items = list(range(8))
del items[0], items[-1]
del items[1:3], items[::2]
print(items)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
try:
    del d["zz"]
except KeyError as error:
    print(repr(error))


class C:
    pass


c = C()
c.x = c.y = 1
del (c.x, c.y)
print(vars(c))


def f():
    a, b = 1, 2
    del [a, b]
    try:
        a
    except UnboundLocalError as error:
        print(error)
    try:
        del b
    except UnboundLocalError as error:
        print(error)


f()
g = 1


def remove():
    global g
    del g


remove()
print("g" in globals())
try:
    remove()
except NameError as error:
    print(error)
