def ways(how):
    log = []

    def run():
        try:
            log.append("body")
            if how == "return":
                return "returned"
            if how == "raise":
                raise ValueError("raised")
        finally:
            log.append("finally")
        return "end"

    try:
        log.append(run())
    except ValueError as e:
        log.append(str(e))
    return log


for how in ("return", "raise", "fall"):
    print(how, ways(how))


def return_in_finally():
    try:
        return 1
    finally:
        return 2


def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def nested():
    for i in range(3):
        try:
            try:
                return i
            finally:
                print("inner")
                if i < 1:
                    continue
        finally:
            print("outer", i)


def loop():
    while True:
        try:
            return "from the loop"
        finally:
            break
    return "after the break"


def deep():
    try:
        try:
            try:
                raise KeyError("k")
            finally:
                print(1)
        finally:
            print(2)
    except KeyError:
        return "caught"
    finally:
        print(3)


print(return_in_finally(), swallow(), value_is_kept(), nested(), loop(), deep())


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for x in generator():
    print(x)
    break
g = generator()
next(g)
g.close()
g = generator()
next(g)
del g


def tuple_return():
    try:
        return 1, [2]
    finally:
        print("between")


print(tuple_return())
