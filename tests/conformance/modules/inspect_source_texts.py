import functools
import inspect


# a comment before
# two lines
@functools.lru_cache
def decorated(a, b=1,
              *args):
    """Doc of it.

    More.
    """
    x = {'a': [1,
2, 3]}

    # inner comment
    return """a
b"""
    # trailing comment

class A:
    """Class doc"""
    x: int = 3

    def method(self, q):
        "method doc"
        return q

    class Inner:
        y = 1

    @property
    def p(self): return 1


class B(A):
    def method(self, q):
        return 3

    def other(self):
        def nested():
            return "deep"  # not the end

        return nested


increment = lambda x: x + 1


def one_line(x): return x


for thing in (decorated, A, A.method, A.Inner, B, B().method, B().other(), A.p.fget, increment, one_line):
    lines, number = inspect.getsourcelines(thing)
    print(number, "".join(lines), end="---\n")
print(inspect.getcomments(decorated), inspect.getdoc(decorated), inspect.getdoc(B), inspect.getdoc(B.method), inspect.getdoc(B().method))
for thing in (len, int, 3):
    try:
        print(inspect.getsource(thing))
    except (TypeError, OSError) as e:
        print(type(e).__name__, e)
print(inspect.getsource(inspect.getmodule(A)).startswith("import functools"))
