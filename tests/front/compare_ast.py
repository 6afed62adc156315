"""Compares the trees that the front end builds with CPython's, node for node and span for span.

    compare_ast.py DRIVER [--spans off] [PATH...]      (default: the standard library of the running Python)

DRIVER is the program built from tests/front/front.c. Prints the files that differ, and a count. Files that
CPython itself refuses must be refused."""
import ast
import os
import subprocess
import sys
import warnings

warnings.simplefilter("ignore")

NO_SPAN = (ast.Module, ast.Expression, ast.arguments, ast.withitem, ast.comprehension,
           ast.match_case)
HIDDEN = {"type_comment", "type_ignores", "kind"}


def quoted(data):
    out = []
    for byte in data:
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append(f"\\x{byte:02x}")
    return '"' + "".join(out) + '"'


def literal(value, kind):
    if value is Ellipsis:
        return "Ellipsis"
    if isinstance(value, bool) or value is None:
        return repr(value)
    if isinstance(value, int):
        return str(value) if value < 2**63 else hex(value)
    if isinstance(value, float):
        return "float %.17g" % value
    if isinstance(value, complex):
        return "complex %.17gj" % value.imag
    if isinstance(value, str):
        return (kind or "") + quoted(value.encode("utf-8", "surrogatepass"))
    return "b" + quoted(value)


def is_elif(node):
    return (isinstance(node, ast.If) and len(node.orelse) == 1
            and isinstance(node.orelse[0], ast.If))


def dump(node, indent, out):
    while True:
        head = " " * indent + type(node).__name__
        if not isinstance(node, NO_SPAN):
            head += " %d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno,
                                      node.end_col_offset)
        out.append(head)
        for name in node._fields:
            if name in HIDDEN or (name == "orelse" and is_elif(node)):
                continue
            dump_field(node, name, getattr(node, name, None), indent + 2, out)
        if not is_elif(node):
            return
        out.append(" " * (indent + 2) + "orelse: elif")
        node = node.orelse[0]


def dump_field(node, name, value, indent, out):
    start = " " * indent + name
    if name == "value" and isinstance(node, (ast.Constant, ast.MatchSingleton)):
        out.append(start + " = " + literal(value, getattr(node, "kind", None)))
    elif value is None or value == []:
        if name == "level":
            out.append(start + " = 0")
    elif isinstance(value, list):
        if isinstance(value[0], str):
            out.append(start + " = " + ", ".join(value))
        elif isinstance(value[0], ast.cmpop):
            out.append(start + " = " + ", ".join(type(op).__name__ for op in value))
        else:
            out.append(start + ":")
            for item in value:
                if item is None:
                    out.append(" " * (indent + 2) + "-")
                else:
                    dump(item, indent + 2, out)
    elif isinstance(value, (ast.expr_context, ast.boolop, ast.operator, ast.unaryop)):
        out.append(start + " = " + type(value).__name__)
    elif isinstance(value, ast.AST):
        out.append(start + ":")
        dump(value, indent + 2, out)
    else:
        out.append(start + " = " + str(value))


def expected(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        tree = ast.parse(data, path)
    except (SyntaxError, ValueError):
        return None
    out = []
    dump(tree, 0, out)
    return out


def files_of(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(set(folders) - {"__pycache__", "site-packages"})
            for name in sorted(names):
                if name.endswith(".py"):
                    yield os.path.join(folder, name)


def first_difference(ours, theirs):
    for number, (left, right) in enumerate(zip(ours, theirs)):
        if left != right:
            return f"line {number + 1}: {left.strip()!r}, CPython {right.strip()!r}"
    return f"{len(ours)} lines, CPython {len(theirs)}"


def compare(driver, path):
    """None if equal, else what differs."""
    run = subprocess.run([driver, "tree", path], capture_output=True)
    if run.returncode != 0:
        return f"driver ended with {run.returncode}"
    ours = run.stdout.decode("utf-8", "replace").split("\n")[:-1]
    theirs = expected(path)
    refused = not ours or not ours[0].startswith("Module")
    if theirs is None:
        return None if refused else "CPython refuses it"
    if refused:
        return "refused: " + (ours[-1] if ours else "no output")
    return None if ours == theirs else first_difference(ours, theirs)


def main(argv):
    driver = argv[1]
    paths = argv[2:] or [os.path.dirname(os.__file__)]
    total = equal = 0
    for path in files_of(paths):
        total += 1
        difference = compare(driver, path)
        if difference is None:
            equal += 1
        else:
            print(f"{path}: {difference}")
    print(f"{equal} of {total} files give the same tree")
    return equal != total


if __name__ == "__main__":
    sys.exit(main(sys.argv))
