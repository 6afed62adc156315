class A:
    def __init__(self, *args):
        print("A", args)

    def who(self):
        return "A"

    @classmethod
    def make(cls):
        return cls.__name__


class B(A):
    def __init__(self, *args):
        print("B")
        super().__init__("from B", *args)

    def who(self):
        return "B>" + super().who()


class C(A):
    def __init__(self, *args):
        print("C")
        super().__init__("from C", *args)

    def who(self):
        return "C>" + super().who()


class D(B, C):
    def who(self):
        return "D>" + super(D, self).who()

    @classmethod
    def make(cls):
        return "D." + super().make()

    def through_closure(self):
        def inner():
            return __class__.__name__

        return inner()


d = D(1)
print(d.who(), D.make(), [c.__name__ for c in D.__mro__], d.through_closure())
print(isinstance(d, A), issubclass(C, B), isinstance(1, (str, int)), D.__bases__[1].__name__)
try:

    class Broken(A, B):
        pass

except TypeError as e:
    print(e)


class E:
    def m(self):
        return [super(E, self).__init__ is not None for _ in range(1)]


print(E().m())
try:
    super()
except RuntimeError as e:
    print(e)


class F(A):
    def who(self):
        return lambda: super().who


try:
    F().who()()
except (RuntimeError, TypeError) as e:
    print(e)
