import functools
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = func(*args, **kwargs)
        print(f"{func.__name__} took {time.perf_counter() - start:.1f}")
        return result
    return wrapper


def repeat(n):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args):
            return [func(*args) for _ in range(n)]
        return wrapper
    return decorate


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func, self.calls = func, 0

    def __call__(self, *args):
        self.calls += 1
        return self.func(*args)


@timed
@repeat(3)
def slow(x):
    """Sleeps a little."""
    time.sleep(0.1)
    return x


@CountCalls
def hello(name):
    return f"hello {name}"


registry = {}


def register(cls):
    registry[cls.__name__] = cls
    return cls


@register
class Plugin:
    pass


print(slow("x"), slow.__name__, slow.__doc__, slow.__wrapped__.__name__)
print(hello("a"), hello("b"), hello.calls, hello.__name__, registry == {"Plugin": Plugin})


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @staticmethod
    def freezing():
        return 0

    @classmethod
    def boiling(cls):
        return cls(100)


t = Temperature.boiling()
t.celsius = 25
print(t.celsius, t.fahrenheit, Temperature.freezing(), t.freezing())
del t.celsius
for action in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit")):
    try:
        action()
    except (ValueError, AttributeError) as e:
        print(e)
