class A:
    __secret = "a secret"

    def __init__(self):
        self.__x = 1
        self.__dunder__ = 2
        self._single = 3

    def __private(self, __arg=5):
        __local = __arg + self.__x
        return __local

    def get(self):
        return self.__private(), self.__secret, A.__secret

    def inner(self):
        class __B:
            __y = 4

            def f(self):
                return self.__y

        return __B().f(), __B.__name__, [__n for __n in [1, 2]]


a = A()
print(sorted(n for n in vars(a)), a.get(), a.inner())
print(a._A__x, a._A__private(10), A._A__secret)
try:
    a.__x
except AttributeError as e:
    print(e)


class B(A):
    def __init__(self):
        super().__init__()
        self.__x = "own"


b = B()
print(b._A__x, b._B__x)


class _Lead:
    __v = 1


class ___:
    __v = 1


print([n for n in vars(_Lead) if "v" in n], [n for n in vars(___) if n.endswith("v")])
