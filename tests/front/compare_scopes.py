"""Compares the scopes that the front end finds with the code objects that CPython makes: names, kinds, flags and
the order of variables.

    compare_scopes.py DRIVER [PATH...]      (default: the standard library of the running Python)

DRIVER is the program built from tests/front/front.c."""
import inspect
import subprocess
import sys
import types
import warnings

from compare_ast import files_of
import os

warnings.simplefilter("ignore")


def names(label, values, indent, out):
    if values:
        out.append(" " * indent + label + " " + ", ".join(values))


def walk(code, indent, out):
    flags = code.co_flags
    words = [code.co_qualname]
    for flag, word in ((inspect.CO_NESTED, "nested"), (inspect.CO_VARARGS, "varargs"),
                       (inspect.CO_VARKEYWORDS, "varkeywords")):
        if flags & flag:
            words.append(word)
    if flags & (inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR):
        words.append("generator")
    if flags & (inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR):
        words.append("coroutine")
    out.append(" " * indent + " ".join(words))
    names("varnames", code.co_varnames, indent + 2, out)
    names("cellvars", code.co_cellvars, indent + 2, out)
    names("freevars", code.co_freevars, indent + 2, out)
    inner = [const for const in code.co_consts if isinstance(const, types.CodeType)]
    for const in inner:
        walk(const, indent + 2, out)


def theirs(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        code = compile(data, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return None
    out = []
    walk(code, 0, out)
    return sorted(line.strip() for line in out)


WANTED = ("nested", "varargs", "varkeywords", "generator", "coroutine")


def ours(driver, path):
    run = subprocess.run([driver, "scopes", path], capture_output=True)
    out = []
    text = run.stdout.decode("utf-8", "replace")
    if not text.startswith("module "):
        return None
    for line in text.split("\n")[:-1]:
        words = line.split()
        if words[0] in ("varnames", "cellvars", "freevars"):
            out.append(line.strip())
        elif len(words) > 3 and words[2] == "line":
            found = [word for word in WANTED if word in words[4:]]
            if words[0] == "class":
                found = [word for word in found if word != "nested"]
            out.append(" ".join([words[1]] + found))
        elif not words[0].endswith(":"):
            return None
    return sorted(out)


def normal(lines):
    out = []
    for line in lines:
        words = line.split()
        if words[0] not in ("varnames", "cellvars", "freevars"):
            line = " ".join([words[0]] + [word for word in WANTED if word in words[1:]])
        out.append(line)
    return sorted(out)


def main(argv):
    total = equal = 0
    for path in files_of(argv[2:] or [os.path.dirname(os.__file__)]):
        left, right = ours(argv[1], path), theirs(path)
        total += 1
        if right is not None:
            right = normal(right)
        if left == right:
            equal += 1
        elif left is None or right is None:
            print(f"{path}: {'we' if left is None else 'CPython'} refuse it")
        else:
            print(f"{path}: ours {[x for x in left if x not in right][:2]}, "
                  f"CPython {[x for x in right if x not in left][:2]}")
    print(f"{equal} of {total} files give the same scopes")
    return equal != total


if __name__ == "__main__":
    sys.exit(main(sys.argv))
