import sys

print()
print("a", 1, None, 2.5, [1], sep="-")
print("a", "b", sep="")
print("no newline", end="")
print(" ... and on")
print("a", "b", sep="\n", end="!\n")
print("x", sep=None, end=None)
print(*range(5), sep=", ")
print("flushed", flush=True)
print("é", "日本", "😀", "tab\there")
for bad in (lambda: print("a", sep=1), lambda: print("a", end=1), lambda: print("a", foo=1), lambda: print("a", file=5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


w = Writer()
print("to", "writer", 5, file=w)
print(file=w)
print("x", sep="-", end="", file=w, flush=True)
print(w.parts)
old = sys.stdout
sys.stdout = w
print("redirected")
sys.stdout = None
print("nowhere")
sys.stdout = old
print(w.parts[-2:])


class Loud:
    def __str__(self):
        return "loud"


class Broken:
    def __str__(self):
        raise ValueError("no text")


print(Loud(), [Loud] == [Loud])
try:
    print("before", Broken())
except ValueError as e:
    print("|", e)


class WrongStr:
    def __str__(self):
        return 5


try:
    print(WrongStr())
except TypeError as e:
    print(e)
try:
    str(WrongStr())
except TypeError as e:
    print(e)
print("error stream", file=sys.stderr)
print(repr(sys.stdout.write("counted\n")))
print(print("inner"), print.__name__)
