a = 1


def f():
    a = 2

    class C:
        b = a
        a = 3
        c = a
        d = (lambda: a)()
        e = [a for _ in [0]]
        f = [q for q in [a]]

        def g(self):
            return a

        class D:
            h = a

    return C


C = f()
print(C.b, C.c, C.d, C.e, C.f, C().g(), C.D.h)


def g(x):
    class K:
        x = x

    return K.x


try:
    print(g(1))
except NameError as e:
    print(e)


def h(x):
    class K:
        y = x

        def get(self):
            return x, self.y

    return K().get()


print(h(5))


class Meta(type):
    def __prepare__(name, bases):
        class Recording(dict):
            def __setitem__(self, key, value):
                if not key.startswith("__"):
                    print("set", key)
                super().__setitem__(key, value)

        return Recording()


class R(metaclass=Meta):
    one = 1

    def two(self):
        pass

    del one
    three: int = 3
