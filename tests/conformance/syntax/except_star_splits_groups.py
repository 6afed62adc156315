def attempt(group):
    caught = []
    try:
        try:
            raise group
        except* ValueError as e:
            caught.append(("value", [repr(x) for x in e.exceptions]))
        except* (TypeError, KeyError) as e:
            caught.append(("type or key", [repr(x) for x in e.exceptions]))
        else:
            caught.append("else")
        finally:
            caught.append("finally")
    except BaseException as rest:
        caught.append(("left", repr(rest)))
    return caught


print(attempt(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)])))
print(attempt(ExceptionGroup("g", [ValueError(1), OSError(2)])))
print(attempt(ExceptionGroup("g", [OSError(2)])))
print(attempt(ValueError("naked")))
print(attempt(ExceptionGroup("o", [ExceptionGroup("i", [ValueError(1), KeyError(2)]), TypeError(3)])))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("new")
except* RuntimeError as e:
    print("runtime", e.exceptions, e.exceptions[0].__context__)
except* TypeError as e:
    print("type", e.exceptions)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else runs")
finally:
    print("done")
for i in range(3):
    try:
        try:
            raise ExceptionGroup("loop", [ValueError(i)])
        except* ValueError as e:
            for j in range(5):
                if j == 1:
                    break
            print(i, j)
    finally:
        pass
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
