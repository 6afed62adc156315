x = 1; y = 2; print(x + y)
if x: print("one line"); y = 3
else: print("no")
for i in range(2): print(i, end=" "); print("again")
while x < 3: x += 1
class C: a = 1; b = 2
def f(): return C.a + C.b
print(f(), (1 +
  2
  # a comment inside
  + 3), [
    1,

    2,
])
long = 1 + \
    2 + \
    3
print(long, "a" \
    "b")
try: 1 / 0
except ZeroDivisionError: print("caught")
finally: print("done")
with __import__("contextlib").suppress(ValueError): raise ValueError
pass; pass
if True:
    # only a comment before
    print("indented")
