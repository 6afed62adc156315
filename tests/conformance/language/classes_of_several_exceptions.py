# Exceptions with fields of their own cannot be mixed with one another; of several bases the one with fields makes the instance.
import builtins
import itertools

NAMES = """Exception OSError SyntaxError ImportError StopIteration SystemExit UnicodeDecodeError UnicodeError AttributeError
NameError KeyError ValueError StopAsyncIteration BlockingIOError ModuleNotFoundError ExceptionGroup UnboundLocalError""".split()

for first, second in itertools.permutations(NAMES, 2):
    try:
        made = type("Mixed", (getattr(builtins, first), getattr(builtins, second)), {})
        print(first, second, made.__base__.__name__)
    except TypeError as error:
        print(first, second, str(error)[:52])


class Coded(Exception):
    def __init__(self, code, *rest):
        super().__init__(*rest)
        self.code = code


class CodedOS(Coded, OSError):
    pass


class CodedKey(Coded, KeyError):
    pass


for error in (CodedOS([1]), CodedOS(1, 2), CodedOS(1, 2, "three"), CodedKey("key"), CodedKey("key", "rest")):
    print(repr(error), error.args, error, error.code, getattr(error, "errno", "-"))
