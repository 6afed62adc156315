print([], [1], [1, 2, [3]], (), (1,), (1, 2), 1, 2, [*range(3), 9, *"ab"], (*[1], 2), {*()})
x = 1, 2
y = 3,
print(x, y, [x, y], *x, *[*y, *y])
print([1, 2] + [3], (1,) * 3, [0] * 2 + [[]] * 2)
a = [1, 2, 3]
b = [*a]
b.append(4)
print(a, b, a is not b)
for i in 1, 2:
    print(i, end=" ")
print()


def t():
    return 1, *a


print(t())
for bad in (lambda: [*1], lambda: (*None,), lambda: [*[1], *2.5]):
    try:
        bad()
    except TypeError as e:
        print(e)
