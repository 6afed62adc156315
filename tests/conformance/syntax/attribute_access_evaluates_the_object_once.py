class Box:
    def __init__(self):
        self.n = 1

    def __getattr__(self, name):
        return f"made {name}"


calls = []


def box():
    calls.append("box")
    return the_box


the_box = Box()
box().n += 4
print(the_box.n, calls)
box().other = 3
del box().other
print(box().other, calls)
try:
    del box().missing
except AttributeError as error:
    print(error)
