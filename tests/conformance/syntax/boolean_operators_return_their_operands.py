def show(name, value):
    print(name, end=" ")
    return value


print(show("a", 0) and show("b", 1))
print(show("a", 1) and show("b", []) and show("c", 2))
print(show("a", 0) or show("b", "") or show("c", "last"))
print(show("a", 0) and show("b", 1) or show("c", 3))
print((show("a", 1) or show("b", 1)) and show("c", 3))
print(not show("a", 0), not show("b", [0]))
if show("x", 0) or show("y", 1) and not show("z", 0):
    print("yes")
if not (show("x", 1) and show("y", 0)):
    print("no")


class Odd:
    def __bool__(self):
        print("asked", end=" ")
        return False


o = Odd()
print((o and 1) is o, (o or 2))
print(1 if o else 3 if o else 4)
while not o:
    print("once")
    break
