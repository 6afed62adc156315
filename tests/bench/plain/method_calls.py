class Counter:
    def __init__(self, step):
        self.value = 0
        self.step = step

    def increment(self):
        self.value += self.step

    def get(self):
        return self.value


class Double(Counter):
    def increment(self):
        super().increment()
        self.value += 1


def run(n):
    a, b = Counter(2), Double(3)
    for _ in range(n):
        a.increment()
        b.increment()
        if a.get() > b.get():
            raise AssertionError
    return a.get(), b.get()


print(run(1000000))
