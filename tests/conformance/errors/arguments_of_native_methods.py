# Which of several errors in the arguments of a method written in C is named, and in which words.
import re

calls = """
"ab".count(zz=1)|"ab".find("a", zz=1)|"ab".startswith(zz=1)|b"ab".endswith(zz=1)|bytearray(b"ab").index(1, zz=1)
"ab".expandtabs(1, zz=1)|"ab".splitlines(True, zz=1)|"ab".split(1, 2, 3)|"ab".split(1, sep=2, zz=3)|"ab".encode(zz=1)
b"ab".count("a", "b")|b"ab".find("a", 1)|b"ab".rindex(300, None, 1.5)|b"ab".translate(zz=1)|[].sort(1)|[].sort(1, 2, 3)
[].sort(zz=1)|(1).to_bytes(1, 2, 3, 4)|(1).to_bytes(zz=1)|int.from_bytes(zz=1)|int.from_bytes(b"", "big", signed=1, zz=2)
re.compile("a").match(zz=1)|re.compile("a").sub(zz=1)|re.compile("a").sub(1, zz=1)|re.compile("a").match("a", 1, 2, 3)
re.match("a", "a").groups(1, zz=1)|re.match("a", "a").expand(1)|re.match("a", "a").expand(b"x")|re.match(b"a", b"a").expand("x")
[].__len__(zz=1)|[].__eq__(zz=1)|[].__setitem__(1)|{}.__delitem__(1, zz=1)|().__getitem__(zz=1)|"a".__add__(zz=1)
print(zz=1)|sorted()|sorted([], 1)|sorted(zz=1)|max(zz=1)|sum(zz=1)|enumerate(zz=1)|round(zz=1)|open_(1)|int(zz=1)|str(zz=1)
""".replace("\n", "|").split("|")
for call in calls:
    if not call:
        continue
    try:
        print(call, "gives", eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)


class Twice(int, int.__base__):
    pass


def bases():
    class Both(Twice, Twice):
        pass


def extra():
    class Odd(Twice, unknown=1):
        pass


for f in bases, extra:
    try:
        f()
    except TypeError as e:
        print(e)
