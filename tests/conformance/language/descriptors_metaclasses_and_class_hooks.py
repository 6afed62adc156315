class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(obj, self.name, value)


class Order:
    price = Positive()
    count = Positive()

    def __init__(self, price, count):
        self.price, self.count = price, count


o = Order(2.5, 4)
print(o.price * o.count, type(Order.price).__name__)
try:
    o.count = 0
except ValueError as e:
    print(e)


class Base:
    subclasses = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag
        Base.subclasses.append(cls.__name__)


class A(Base, tag="first"):
    pass


class B(A):
    pass


print(Base.subclasses, A.tag, B.tag, Base.__subclasses__())


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        namespace["created_by"] = mcs.__name__
        return super().__new__(mcs, name, bases, namespace)

    def __call__(cls, *args):
        print("calling", cls.__name__)
        return super().__call__(*args)

    def __len__(cls):
        return 42


class WithMeta(metaclass=Meta):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)


w = WithMeta(1, 2)
print(w.created_by, type(WithMeta), len(WithMeta))


class Singleton:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance


print(Singleton() is Singleton())


class Private:
    def __init__(self):
        self.__secret = 1
        self._hint = 2

    def get(self):
        return self.__secret


p = Private()
print(p.get(), p._Private__secret, sorted(vars(p)))
try:
    p.__secret
except AttributeError as e:
    print(e)


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__}]"


print(Generic[int], list[int], dict[str, list[int]], tuple[int, ...], int | None)
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...


class Square(Shape):
    name = "square"

    def area(self):
        return 4


print(Square().area(), isinstance(Square(), Shape))
for cls in (Shape, type("Half", (Shape,), {"name": "half"})):
    try:
        cls()
    except TypeError as e:
        print(e)
