class Mine(ValueError):
    pass


def kind(error):
    try:
        raise error
    except (KeyError, IndexError) as e:
        return "lookup", repr(e)
    except Mine:
        return "mine"
    except ValueError as e:
        return "value", str(e)
    except:
        return "other"


print(kind(KeyError(1)), kind(IndexError("i")), kind(Mine()), kind(ValueError("v")), kind(OSError()), kind(KeyboardInterrupt()))
try:
    try:
        raise TypeError("t")
    except "not a class":
        pass
except TypeError as error:
    print(error)
e = "before"
try:
    raise ValueError
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)


def choose():
    print("evaluated")
    return ZeroDivisionError


try:
    1 / 0
except choose():
    print("chosen")
try:
    pass
except choose():
    pass
try:
    try:
        1 / 0
    except ValueError:
        print("no")
except ArithmeticError as error:
    print("passed on", error)
