"""Compares syntax errors with CPython's: class, message, line, offset, end line, end offset.

    compare_errors.py DRIVER [--mutate N [SEED]] [FILE|FOLDER...]

FILE: one Python string literal a line, each a wrong (or right) program; default: errors.txt beside this script.
A comment `# since: 3.11.7` behind it: older releases of 3.11 answer otherwise, and are not asked.
FOLDER: its .py files are programs, too (and errors.txt is read as well).
With --mutate, N programs more are made of each line by taking away, doubling and exchanging tokens.
DRIVER is the program built from tests/front/front.c. Prints what differs, and a count."""
import ast
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import tokenize
import warnings

from compare_ast import files_of

warnings.simplefilter("ignore")

EXTRA = ["=", ":", ",", "(", ")", "[", "]", "{", "}", "*", "**", "if", "else", "for", "in", "x",
         "1", "'s'", ".", ":=", "==", "not", "lambda", "def", "print", "yield", "await", "as",
         "import", "\n", "\n  ", "f'{a}'", "async", "->", "+=", "None"]


def theirs(text):
    try:
        compile(text.encode("utf-8", "surrogatepass"), "f", "exec", dont_inherit=True)
    except SyntaxError as error:
        end_line = error.end_lineno if error.end_lineno is not None else 0
        end = error.end_offset if error.end_lineno is not None else 0
        end = -2 if end is None else end
        return (type(error).__name__, error.msg, error.lineno, error.offset, end_line, end)
    except RecursionError as error:
        return ("RecursionError", str(error))
    except (ValueError, MemoryError) as error:
        return (type(error).__name__, str(error))
    return None


def same_at_end(left, right):
    """At the end of the text compile() has a column, `python FILE` has none; ours is that of a file."""
    return (left and right and len(left) == len(right) == 6 and right[5] == -1 and left[3] == 0
            and left[:3] == right[:3])


def parse_raw(line):
    kind, line_no, offset, end_line, end, message = line.split("\t", 5)
    if kind == "RecursionError":
        return (kind, message)
    return (kind, message, int(line_no), int(offset), int(end_line), int(end))


def ours(driver, texts):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            path = os.path.join(folder, str(number))
            with open(path, "wb") as file:
                file.write(text.encode("utf-8", "surrogatepass"))
            paths.append(path)
        paths.append("/dev/null")
        results = []
        for start in range(0, len(paths), 2000):
            part = paths[start:start + 2000] + ["/dev/null"]
            run = subprocess.run([driver, "raw-errors", *part], capture_output=True)
            out = run.stdout.decode("utf-8", "replace")
            if run.returncode != 0:
                print(f"driver ended with {run.returncode}", run.stderr.decode()[:2000])
                last = out.rstrip().split("=== ")[-1].split("\n")[0]
                print(repr(open(last).read()))
                sys.exit(1)
            for piece in out.split("=== ")[1:-1]:
                lines = piece.split("\n")[1:]
                results.append(parse_raw(lines[0]) if lines[0] else None)
        return results


def tokens_of(text):
    try:
        found = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, IndentationError, SyntaxError):
        return None
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return [(starts[t.start[0] - 1] + t.start[1], starts[t.end[0] - 1] + t.end[1])
            for t in found if t.string.strip()]


def mutate(text, rng):
    places = tokens_of(text)
    if not places:
        at = rng.randrange(len(text) + 1)
        return text[:at] + rng.choice(EXTRA) + text[at:]
    start, end = rng.choice(places)
    kind = rng.randrange(4)
    if kind == 0:
        return text[:start] + text[end:]
    if kind == 1:
        return text[:start] + rng.choice(EXTRA) + " " + text[start:]
    if kind == 2:
        return text[:start] + rng.choice(EXTRA) + text[end:]
    other_start, other_end = rng.choice(places)
    return text[:start] + text[other_start:other_end] + " " + text[end:]


def asked(line):
    """Whether this CPython is new enough for the line."""
    since = re.search(r"# since: (\d+)\.(\d+)\.(\d+)$", line.rstrip())
    return bool(line.strip()) and (not since or sys.version_info >= tuple(map(int, since.groups())))


def read_texts(paths):
    folders = [path for path in paths if os.path.isdir(path)]
    files = [path for path in paths if not os.path.isdir(path)]
    if not files:
        files = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "errors.txt")]
    texts = []
    for path in files:
        with open(path, encoding="utf-8") as file:
            texts += [ast.literal_eval(line) for line in file if asked(line)]
    for path in files_of(folders):
        with open(path, "rb") as file:
            texts.append(file.read().decode("utf-8", "replace"))
    return texts


def main(argv):
    driver, rest = argv[1], argv[2:]
    count, seed = 0, 1
    if rest and rest[0] == "--mutate":
        count, seed = int(rest[1]), 1
        rest = rest[2:]
        if rest and rest[0].isdigit():
            seed, rest = int(rest[0]), rest[1:]
    texts = read_texts(rest)
    rng = random.Random(seed)
    if count:
        texts = [mutate(text, rng) for text in texts for _ in range(count) if len(text) < 2000]
        texts = [text for text in texts if "\r" not in text and "\0" not in text]
    equal = message_only = 0
    for text, left in zip(texts, ours(driver, texts)):
        right = theirs(text)
        if left == right or same_at_end(left, right):
            equal += 1
            continue
        if left and right and left[:2] == right[:2]:
            message_only += 1
        print(f"{text[:150]!r}\n   ours    {left}\n   CPython {right}")
    print(f"{equal} of {len(texts)} equal, {message_only} more with the same message elsewhere")
    return equal != len(texts)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
