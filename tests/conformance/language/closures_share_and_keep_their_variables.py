def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return increment, peek


inc, peek = counter(5)
print(inc(), inc(10), peek())
other, _ = counter()
print(other(), peek())

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])

total = 0


def add(n):
    global total
    total += n


for n in range(5):
    add(n)
print(total)


def outer():
    x = "outer"

    def middle():
        def inner():
            return x
        return inner

    x = "changed"
    return middle()


print(outer()())


def broken():
    print(value)
    value = 1


try:
    broken()
except UnboundLocalError as e:
    print(e)


def free():
    def inner():
        return missing
    if False:
        missing = 1
    return inner


try:
    free()()
except NameError as e:
    print(e)
