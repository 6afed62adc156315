import math
import math as m, sys as s
import os.path
import os.path as p
from math import pi, floor as fl
from collections import (
    OrderedDict,
    defaultdict as dd,
)

print(math is m, s.__name__, os.path is p, pi == math.pi, fl(2.7), OrderedDict.__name__, dd(int)["x"])
for statement in ("import nothing_here", "from math import nothing_here", "import math.nothing"):
    try:
        exec(statement)
    except ImportError as e:
        print(type(e).__name__, e)


def local():
    import json
    from functools import partial

    return json.dumps([1]), partial(max, 3)(2)


print(local(), "json" in globals())
namespace = {}
exec("from math import *", namespace)
print("sqrt" in namespace, "_x" in namespace)
