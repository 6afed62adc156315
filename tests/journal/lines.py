def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def numbers(limit):
    for i in range(limit):
        yield i


total = 0
for value in numbers(2):
    total += value
try:
    {}["key"]
except KeyError as error:
    total = fib(2)
del total
