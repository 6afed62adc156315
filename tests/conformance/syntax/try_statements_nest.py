def f(n):
    trace = []
    try:
        trace.append(1)
        try:
            trace.append(2)
            if n == 0:
                raise KeyError(n)
            if n == 1:
                raise ValueError(n)
            if n == 2:
                return trace
            if n == 3:
                raise IndexError(n)
        except KeyError:
            trace.append("key")
            try:
                raise TypeError
            except TypeError:
                trace.append("type")
        except IndexError:
            trace.append("index")
            raise
        else:
            trace.append("else")
        finally:
            trace.append("inner finally")
    except ValueError as e:
        trace.append(("value", e.args))
    except LookupError as e:
        trace.append(("lookup", e.__traceback__ is not None))
    finally:
        trace.append("outer finally")
    return trace


for n in range(5):
    print(n, f(n))


def loops():
    out = []
    for i in range(5):
        try:
            try:
                if i == 1:
                    continue
                if i == 2:
                    raise ValueError
                if i == 4:
                    break
                out.append(i)
            except ValueError:
                out.append("v")
                continue
            finally:
                out.append(f"f{i}")
        finally:
            out.append("F")
    return out


print(loops())


def handler_returns():
    for x in [1, 2]:
        try:
            raise ValueError(x)
        except ValueError as e:
            return e.args
        finally:
            print("finally in", x)


print(handler_returns())
import sys


def current():
    return sys.exc_info()[0]


try:
    1 / 0
except ZeroDivisionError:
    print(current().__name__)
    try:
        raise KeyError
    except KeyError:
        print(current().__name__)
    print(current().__name__)
print(current())
