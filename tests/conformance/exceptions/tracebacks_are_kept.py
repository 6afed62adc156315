import sys
import traceback


def inner():
    raise ValueError("deep")


def outer():
    inner()


def names(tb):
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


try:
    outer()
except ValueError as e:
    print(names(e.__traceback__))
    saved = e
print(names(saved.__traceback__))
try:
    raise saved
except ValueError as e:
    print(names(e.__traceback__))
try:
    raise saved.with_traceback(None)
except ValueError as e:
    print(names(e.__traceback__))
print(ValueError("fresh").__traceback__)
try:
    try:
        outer()
    finally:
        print("finally", sys.exc_info()[0].__name__)
except ValueError as e:
    print(len(names(e.__traceback__)))


def gen():
    yield 1
    raise KeyError("from generator")


try:
    list(gen())
except KeyError as e:
    print(names(e.__traceback__))
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(names(e.__traceback__))
try:
    sorted([1, 2], key=lambda x: x.foo)
except AttributeError as e:
    print(names(e.__traceback__))


class C:
    @property
    def p(self):
        return self.missing

    def __eq__(self, other):
        raise RuntimeError("eq")


try:
    C().p
except AttributeError as e:
    print(names(e.__traceback__), e)
try:
    C() in [1]
except RuntimeError as e:
    print(names(e.__traceback__))
try:
    outer()
except ValueError:
    text = traceback.format_exc()
print(text.replace(outer.__code__.co_filename, "program.py"))
print("".join(traceback.format_exception_only(ValueError, ValueError("only"))))
try:
    try:
        outer()
    except ValueError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print("".join(traceback.format_exception(e)).replace(outer.__code__.co_filename, "program.py"))
