def f(a, b, *, c=1):
    return a


class C:
    def m(self, x):
        return x

    @staticmethod
    def s(x):
        return x

    @classmethod
    def k(cls, x):
        return x

    @property
    def p(self):
        return 1


import math

actions = """1 + "a"
"a" + 1
[1] + (1,)
1 / 0
1 // 0
1 % 0
1.0 / 0
2 ** "a"
-"a"
~1.5
not_defined
"abc".foo
None.foo
(1).foo
[].foo()
C.foo
C().foo
f()
f(1)
f(1, 2, 3)
f(1, 2, d=3)
f(1, b=2, a=3)
f(1, 2, 3, 4, c=5)
C().m()
C().m(1, 2)
C.m(1)
C.s()
C.k()
C(1)
C().p()
5()
"a"()
None()
[1, 2]["a"]
{}["a"]
(1, 2)[5]
"abc"[5]
5[0]
None[0]
f[0]
len(5)
int("a")
int("1.5")
int([])
int("12", 99)
float("x")
float([])
str(1, 2)
"a" < 1
None < 1
[] < {}
1 in 5
"a" in 5
1 in "abc"
for_int()
range("a")
range(1, 2, 0)
range()
range(1.5)
[1, 2, 3].index(9)
{}.pop("a")
set().pop()
[].pop()
"".join([1])
",".join(5)
"%d" % "a"
"%s %s" % "a"
"%s" % ("a", "b")
"{}".format()
"{a}".format()
"{0} {}".format(1, 2)
f"{1:q}"
"a" * "b"
"a" - "b"
{} + {}
{1} + {2}
isinstance(1, "int")
max()
max([])
sum(["a"])
sorted([1, "a"])
open
abs("a")
round("a")
chr(-1)
ord("ab")
math.sqrt(-1)
math.factorial(-1)
math.log(0)
hash([])
{[]: 1}
{{}}
dict([1])
dict(1)
tuple(1)
list(None)
iter(1)
next([])
next(iter([]))
super()
type("X", (int, str), {})
class_()
print(1, 2, sep=3)
"a".split("")
"a".split(1)
b"a" + "b"
b"a"[5]
bytes("a")
"é".encode("ascii")
b"\\xff".decode()
int.from_bytes("a", "big")
(lambda x: x)()
(lambda: 1)(2)
exec
print(undefined_a + undefined_b)
object().x
object(1)
C.x.y
1 if undefined else 2
[x for x in 5]
{**[1]}
f(*5)
f(**5)
f(**{1: 2})
del_()""".splitlines()


def for_int():
    for x in 5:
        pass


def class_():
    class D(5):
        pass


def del_():
    del nothing


import types

for text in actions:
    code = "lambda: " + text
    try:
        function = eval(code)
    except SyntaxError as e:
        print(text, "syntax", e)
        continue
    try:
        print(text, "->", type(function()).__name__)
    except BaseException as e:
        print(text, "->", type(e).__name__ + ":", e)
