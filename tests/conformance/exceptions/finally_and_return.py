log = []


def a():
    try:
        log.append("try")
        return "value"
    finally:
        log.append("finally")


def b():
    for i in range(3):
        try:
            try:
                if i == 0:
                    continue
                if i == 1:
                    raise ValueError(i)
                return i
            except ValueError as e:
                log.append(repr(e))
            finally:
                log.append(f"inner {i}")
        finally:
            log.append(f"outer {i}")


def c():
    try:
        raise KeyError("lost")
    except KeyError:
        try:
            raise ValueError("also lost")
        finally:
            return "swallowed"


def d():
    while True:
        try:
            return "first"
        finally:
            break
    return "after break"


def e():
    x = 1
    try:
        return x
    finally:
        x = 2
        log.append(x)


def f():
    try:
        yield 1
        yield 2
    finally:
        log.append("generator closed")


def g():
    try:
        pass
    except ValueError:
        log.append("never")
    else:
        log.append("else")
        try:
            raise TypeError("in else")
        except TypeError:
            log.append("caught in else")
    finally:
        log.append("finally of g")
    return "g"


def h(n):
    try:
        if n:
            h(n - 1)
        else:
            raise RuntimeError("bottom")
    except RuntimeError:
        log.append(n)
        raise
    finally:
        log.append(-n)


for function in (a, b, c, d, e, g):
    print(function.__name__, function(), log)
    log.clear()
for v in f():
    break
print(log)
log.clear()
try:
    h(3)
except RuntimeError as err:
    print(err, log)
log.clear()


class Cm:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        log.append("enter")
        return self

    def __exit__(self, kind, value, tb):
        log.append((kind and kind.__name__, str(value)))
        return self.swallow


def with_return():
    with Cm(False):
        return "from with"


def with_error():
    with Cm(True):
        raise ValueError("swallowed")
    return "went on"


def with_two():
    with Cm(True) as x, Cm(False) as y:
        log.append(x is y)
        raise KeyError("two")


def with_break():
    for i in range(5):
        with Cm(False):
            if i == 1:
                break
    return i


for function in (with_return, with_error, with_two, with_break):
    print(function.__name__, function(), log)
    log.clear()
try:
    with Cm(False):
        raise OSError("through")
except OSError as err:
    print(err, log)
