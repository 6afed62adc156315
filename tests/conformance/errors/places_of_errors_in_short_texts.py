# Where errors in the texts of eval(), exec() and compile() are, and what of the text they show: the end of a text without
# a newline has a place of its own, and a text shows what had been read of it.
import sys
import traceback

TEXTS = [
    "", " ", "#c", "1 +", "(1", " 1", "1;", "1\n2", "x = 1", "'abc", "'''a\nb", "1 \\", "1 \\\n", "1 \\\n+", "*a", "*a,", "lambda",
    "a b", "(a b", "a.", "f(a for b in c, d)", "x := 1", "\ufeff1", "\u00e9 x y", "'\u00e9\n", "if 1:", "if 1:\n", "if 1: pass",
    "if 1: pass\n", "if 1:\n  x\n y", "x = 1\n  y", "x = 1\ny = 2", "x = 1 # c\n\n# d", "  \n", "\n\n", "f'''\n{a\n b}'''",
    "f'{a b}'", "f'''{a\n+}'''", "'''\n\u00e9''' x y", "return", "nonlocal x", "def f(x, x): pass", "def f(): yield\nawait x",
    "x = (\n 1,\n 2\ny = 3\n", "for x in y:\n  for z in w:\n", "global x; x = 1",
]

for text in TEXTS:
    for mode in ("exec", "eval", "single"):
        for source in (text, text.encode()):
            try:
                compile(source, "<text>", mode)
                print(ascii(text), mode, "is right")
            except SyntaxError as error:
                print(ascii(text), mode, type(error).__name__, ascii(error.args))
                print(ascii("".join(traceback.format_exception_only(error))))

for text in (" a\n  b\n c\n", "x\n\ny", "\u00e9 \u00e9\n\u00e9 \u00e9"):
    for offset in (0, 1, 4, 9):
        error = SyntaxError("made by hand", ("<text>", 1, offset, text, 1, offset + 2))
        print(ascii("".join(traceback.format_exception_only(error))))
        sys.stderr = sys.stdout
        sys.excepthook(type(error), error, None)
        sys.stderr = sys.__stderr__
