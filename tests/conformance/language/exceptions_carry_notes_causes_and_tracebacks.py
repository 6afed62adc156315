import sys
import traceback


def level3():
    raise ValueError("deep")


def level2():
    try:
        level3()
    except ValueError as e:
        e.add_note("a note")
        raise KeyError("wrapped") from e


def level1():
    try:
        level2()
    finally:
        print("cleanup")


try:
    level1()
except KeyError as e:
    print(repr(e), str(e), repr(e.__cause__), e.__cause__.__notes__, e.__traceback__.tb_lineno)
    print(traceback.format_exc())
    print("".join(traceback.format_exception_only(type(e), e)).strip())
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
    traceback.print_exc(file=sys.stdout)
print(sys.exc_info())
try:
    try:
        1 / 0
    except ZeroDivisionError:
        print(sys.exc_info()[0])
        raise
except ZeroDivisionError as e:
    err = e
print(err, err.args, isinstance(err, ArithmeticError), err.with_traceback(None) is err)
try:
    raise
except RuntimeError as e:
    print(e)


class Custom(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __str__(self):
        return f"custom {self.a}"


try:
    raise Custom(1, 2)
except Custom as e:
    print(e, repr(e), e.args)
for e in (Exception(), Exception("a"), Exception("a", 1), KeyError("k"), OSError(2, "No such file"), StopIteration(5), UnicodeError("u"), TimeoutError()):
    print(str(e), "|", repr(e))
print(issubclass(FileNotFoundError, OSError), issubclass(KeyError, LookupError), TimeoutError.__mro__[1], ConnectionResetError.__mro__)
try:
    e = None
    try:
        raise ValueError
    except ValueError as e:
        pass
    print(e)
except NameError as x:
    print(x)


def gen_error():
    yield 1
    raise StopIteration("inside")


try:
    list(gen_error())
except RuntimeError as e:
    print(e, repr(e.__cause__))
