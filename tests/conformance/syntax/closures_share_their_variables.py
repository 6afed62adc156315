def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def get():
        return n

    return up, get


up, get = counter()
up(), up()
print(get())
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


def late():
    def inner():
        return value

    try:
        inner()
    except NameError as error:
        print(error)
    value = 1
    print(inner())
    del value
    try:
        inner()
    except NameError as error:
        print(error)


late()


def parameter(x):
    def inner():
        nonlocal x
        x = x * 2
        return x

    inner()
    return x, inner()


print(parameter(5))


def levels():
    a = "a"

    def one():
        b = "b"

        def two():
            return a + b

        return two

    return one()()


print(levels())
print(up.__closure__[0].cell_contents, up.__code__.co_freevars)


def unbound():
    print(x)
    x = 1


try:
    unbound()
except UnboundLocalError as error:
    print(error)
