class AppError(Exception):
    """Base."""


class WithCode(AppError):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code


class NoSuper(AppError):
    def __init__(self, a, b):
        self.a, self.b = a, b


class WithStr(AppError):
    def __str__(self):
        return "custom text"


class Default(AppError):
    def __init__(self, message="default message"):
        self.message = message
        super().__init__(self.message)


class Multi(AppError, ValueError):
    pass


class Kw(AppError):
    def __init__(self, *, key):
        super().__init__(f"key={key}")
        self.key = key


class MyOS(OSError):
    pass


class MyOSInit(OSError):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra


class MyKey(KeyError):
    def __repr__(self):
        return "<MyKey>"


class MyStop(StopIteration):
    pass


for e in (AppError(), AppError("x"), WithCode("m", 5), WithCode("m", code=7), NoSuper(1, 2), WithStr("hidden"), Default(), Default("given"), Multi("both"), Kw(key=3),
          MyOS(2, "s"), MyOS("t"), MyOSInit(2, "s", "f", extra=9), MyKey("k"), MyStop(4)):
    try:
        raise e
    except Exception as x:
        print(type(x).__name__, repr(x), str(x), x.args, x.__dict__, isinstance(x, AppError))
for make in (lambda: WithCode(), lambda: Kw("a"), lambda: Kw(), lambda: NoSuper(1), lambda: AppError(a=1), lambda: MyOS(a=1)):
    try:
        print(make())
    except TypeError as e:
        print(e)
print(Multi.__mro__, AppError.__doc__, Multi.__module__, Multi.__qualname__)
print(repr(WithCode), issubclass(Multi, ValueError), MyOSInit(2, "s").errno, MyStop(4).value)


class Final(Exception):
    retries = 3

    @property
    def hint(self):
        return f"try {self.retries} times"

    def __eq__(self, other):
        return isinstance(other, Final)

    def __hash__(self):
        return 1


print(Final("a") == Final("b"), Final().hint, {Final(): 1}[Final()], bool(Final()), Final("z").args)
try:
    raise Final
except Final as e:
    print(repr(e), e.args)


class Layout(ValueError, KeyError):
    pass


print(repr(Layout("x")), str(Layout("x")), Layout.__mro__)
