def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

log = []


def source(n):
    for i in range(n):
        log.append(f"s{i}")
        yield i


def twice(it):
    for x in it:
        log.append(f"t{x}")
        yield x * 2


def only(it, test):
    for x in it:
        if test(x):
            yield x


pipeline = only(twice(source(5)), lambda x: x > 2)
print(log, next(pipeline), log)
print(list(pipeline), log)
log.clear()
print(next(map(lambda x: x + 1, filter(lambda x: x % 2, source(9)))), log)
log.clear()
print(any(x == 2 for x in source(9)), log)
log.clear()
print(3 in source(9), log)
log.clear()
print(next(x for x, y in zip(source(5), source(5)) if x + y > 3), log)
log.clear()
first, *rest = source(3)
print(first, rest, log)
log.clear()
for i, x in enumerate(source(10)):
    if i == 1:
        break
print(log)
log.clear()


def tee_like(it):
    saved = []

    def reader():
        k = 0
        while True:
            if k == len(saved):
                try:
                    saved.append(next(it))
                except StopIteration:
                    return
            yield saved[k]
            k += 1

    return reader(), reader()


a, b = tee_like(source(3))
print(next(a), next(a), list(b), list(a), log)
log.clear()


class Window:
    def __init__(self, it, n):
        self.it, self.n, self.buffer = iter(it), n, []

    def __iter__(self):
        return self

    def __next__(self):
        while len(self.buffer) < self.n:
            self.buffer.append(next(self.it))
        out = tuple(self.buffer)
        self.buffer.pop(0)
        return out


print(list(Window(range(5), 3)), list(Window("ab", 3)))


def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)):
            yield from flatten(e)
        else:
            yield e


print(list(flatten([1, [2, (3, [4])], [], [[[5]]]])))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


def take(n, it):
    return [x for _, x in zip(range(n), it)]


print(take(8, primes()))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(take(10, fib()), next(x for x in fib() if x > 1000))


def coroutine_average():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count


avg = coroutine_average()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])
avg.close()
show("after close", lambda: list(avg))


def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as e:
            received = f"error {e}"


e = echo()
next(e)
print(e.send(1), e.throw(ValueError("x")), e.send(None))
show("send to fresh", lambda: echo().send(1))
show("reentrant", lambda: (lambda g: list(g))((x for x in [1])))


def self_iterating():
    yield next(me)


me = self_iterating()
show("already executing", lambda: next(me))
