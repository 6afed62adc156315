# since: 3.11.7
import copy
import string
import sys
import textwrap
import types
import warnings
import os
import math
import operator
import weakref

print(string.ascii_lowercase, string.digits, string.punctuation, string.Template("$a and ${b}").substitute(a=1, b=2), string.capwords("hello world"))
print(textwrap.dedent("""
    indented
      more
    """), textwrap.fill("the quick brown fox jumps over the lazy dog", 20), textwrap.shorten("a long sentence here", 12), textwrap.indent("a\nb", "> "))
a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
print(b, c, b[1] is a[1], c[1] is a[1])
ns = types.SimpleNamespace(x=1, y="b")
ns.z = 3
print(ns, ns.x, ns == types.SimpleNamespace(x=1, y="b", z=3), isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), types.MappingProxyType({"a": 1}))
print(sys.version_info[:2], sys.version_info >= (3, 7), sys.platform, sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.version.split()[0], sys.argv, os.path.basename(__file__), sys.implementation.name)
print(os.path.join("a", "b.txt"), os.path.splitext("x.tar.gz"), os.path.dirname("/a/b"), os.sep, os.linesep == "\n", os.environ.get("NO_SUCH_VARIABLE", "default"), os.getenv("NOPE"), os.path.exists("/no/such/file"), os.cpu_count())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("careful", DeprecationWarning)
    print(len(caught), caught[0].category.__name__, caught[0].message)
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
print("a", "b", sep="", end="\n\n", flush=True)
print(*[1, 2], sep="\n")
print(math.hypot(3, 4), math.degrees(math.pi), math.trunc(-2.5), math.copysign(1, -0.0), math.fsum([0.1] * 10), math.exp(1), math.e, math.tau, math.dist((0, 0), (1, 1)), math.modf(2.25), math.fmod(-7, 3))
print(sys.getsizeof is not None, sys.intern("a") == "a", sys.exc_info(), sys.stdout.isatty() if False else None, hasattr(sys, "stdin"))


class C:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


print(copy.copy(C()), copy.deepcopy([C()]), weakref.ref(C())() is None)
