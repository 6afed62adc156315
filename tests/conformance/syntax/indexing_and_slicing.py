class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1:2], s[:], s[::], s[1:2:3], s[..., 1:2], s[()], s[1,], s[-1], s["k"], s[:, 0])
s[1:2] = 5
s[0, 1] = 6
del s[::2]
s[(1, 2)] += (9,)
print(s[*[1, 2], 3])
l = list(range(10))
print(l[2:5], l[::-1], l[-3:], l[:3], l[8:2:-2], l[100:], l[True])
l[2:5] = "ab"
l[::5] = [0, 0]
print(l)
print("hello"[1], "hello"[1:3], (1, 2, 3)[::2], b"abc"[0], range(10)[2:8:3])
one, five, nothing = [1], 5, None
for bad in (lambda: [][0], lambda: one["a"], lambda: {}["k"], lambda: five[0], lambda: nothing[1:2], lambda: tuple(one)[1.0]):
    try:
        bad()
    except (IndexError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
