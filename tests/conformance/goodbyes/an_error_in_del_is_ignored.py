class Bad:
    def __del__(self):
        raise ValueError("in del")


try:
    b = Bad()
finally:
    print("made")
del b
print("the program goes on")


def gen():
    try:
        yield
    finally:
        print("closing")


g = gen()
next(g)
g = None
print("end")
