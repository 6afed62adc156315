def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []))
n = 1


def early(a=n, *, b=n + 1):
    return a, b


n = 100
print(early(), early(5), early(b=6))
print(append.__defaults__, early.__kwdefaults__, early.__defaults__)


def order(a=print("a"), b=print("b"), *, c=print("c"), d=print("d")):
    pass
