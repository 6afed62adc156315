# compare: stderr
import sys


def attempt(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


class Thing:
    some_attribute = 1
    other = 2

    def method(self):
        pass


counter = 1


def f1():
    return countre


def f2():
    local_variable = 1
    return local_varaible


def f3():
    pritn("x")


def f4():
    Thing().some_atribute


def f5():
    Thing.Method


def f6():
    "text".uper()


def f7():
    completely_different


def f8():
    [].appendd(1)


def f9():
    Thing().xyz


def f10():
    raise NameError("made by hand")


def f11():
    return Counter


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11):
    attempt(f)
