def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


def chained(n):
    yield from squares(numbers(n))


total = 0
for value in chained(1200000):
    total += value & 15
print(total, sum(x for x in numbers(1000000) if x % 3 == 0))
