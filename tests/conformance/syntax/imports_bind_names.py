import math
import math as m, sys as s
import collections.abc
import collections.abc as p
from math import pi, floor as fl
from collections import (
    OrderedDict,
    defaultdict as dd,
)

print(math is m, s.__name__, collections.abc is p, pi == math.pi, fl(2.7), OrderedDict.__name__, dd(int)["x"])
for statement in ("import nothing_here", "import math.nothing", "from nothing_here import x"):
    try:
        exec(statement)
    except ImportError as e:
        print(type(e).__name__, e, e.name)


def local():
    import operator
    from functools import partial

    return operator.add(1, 2), partial(max, 3)(2)


print(local(), "operator" in globals())
namespace = {}
exec("from math import *", namespace)
print("sqrt" in namespace, "_x" in namespace)


def star():
    try:
        exec("def f():\n    from math import *")
    except SyntaxError as e:
        print(e.msg)


star()
