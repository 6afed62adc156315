# since: 3.11.7
# What is doubtful in a text goes through the module warnings: filters decide whether it is told, recorded, or an error.
import warnings

TEXTS = [
    "1 is 1", "x is not ()", "(1)(2)", "assert (1, 2)", "1if 1else 2", "'a'['b']", "{1}[0]", "f'{1 is 1}'", "[(1, 2) (3, 4)]",
    "'\\d'", "b'\\d\\w'", "f'\\d{1}\\w'", "'\\d' '\\w'", "f'\\{1}'", "'\\477'", "b'\\777'", "'''\n\n\\d'''", "x = ('a'\n '\\d'\n)",
    "def f():\n  '''\\d'''\n  return 1 is 1\n", "'\\d' 'x' y", "r'\\d'", "'\\\u00e9'", "'\\d\\x'",
]


def shown(kind, text, mode):
    try:
        compile(text, "<text>", mode)
        return "compiled"
    except (SyntaxError, Warning) as error:
        return f"{type(error).__name__} {ascii(error.args)}"


for text in TEXTS:
    for mode in ("exec", "eval", "single"):
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            print(ascii(text), mode, shown("always", text, mode))
        for warning in told:
            print("   ", warning.category.__name__, ascii(str(warning.message)), warning.filename, warning.lineno)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            print("    as an error:", shown("error", text, mode))
        with warnings.catch_warnings():
            warnings.simplefilter("error", DeprecationWarning)
            warnings.simplefilter("ignore", SyntaxWarning)
            print("    half:", shown("half", text, mode))

with warnings.catch_warnings():
    def loud(message, category, filename, lineno, file=None, line=None):
        raise KeyError(str(message))
    warnings.showwarning = loud
    warnings.simplefilter("always")
    try:
        eval("1 is 1")
    except KeyError as error:
        print("KeyError", error)
