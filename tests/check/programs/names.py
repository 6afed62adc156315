from math import *
import builtins as b

print(sqrt(4), pi, __name__, __file__, b.len([]))
print(undefned)  #! 7: NameError: name 'undefned' is not defined
counter = 0


def count():
    counter += 1  #! 5: UnboundLocalError: cannot access local variable 'counter' where it is not associated
    return countr  #! 12: NameError: name 'countr' is not defined. Did you mean: 'counter'?


def fine():
    global made_here
    made_here = [x for x in range(3) if (last := x)]
    return last, made_here


def outer():
    def inner():
        return later
    later = 1
    return inner()


def local():
    print(value)  #! 11: UnboundLocalError
    value = 1


def loop():
    for i in range(2):
        if i:
            print(seen)
        seen = i


class Shop:
    price = 3
    double = price * 2
    name = __qualname__

    def method(self):
        return price  #! 16: NameError: name 'price' is not defined


early()  #! 1: NameError: name 'early' is not defined; it comes into being on line 51


def early():
    return made_here, __debug__


try:
    unknown_here
except NameError:
    print('handled')


def attempt(f):
    try:
        f()
    except Exception as error:
        print(type(error))


def breaks():
    return never_made


attempt(breaks)
attempt(lambda: never_made)
print(sorted([1], key=lambda x: nver(x)))  #! 33: NameError: name 'nver' is not defined
match counter:
    case {'a': first, **rest}:
        print(first, rest)
    case [head, *tail]:
        print(head, tail)
    case int() as number:
        print(number, numbre)  #! 23: NameError: name 'numbre' is not defined. Did you mean: 'number'?
