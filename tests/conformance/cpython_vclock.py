#!/usr/bin/env python3
"""Runs a program under the real CPython 3.11 on the simulator's virtual clock.

    python3 tests/conformance/cpython_vclock.py [--events FILE] [--lean] PROGRAM [ARG...]

The program is compiled here under the name given on the command line, and a fresh interpreter is started on that code with
the folder vclock/ in front of its path: its sitecustomize.py replaces clock, selector and thread primitives before the
program begins. So there is no frame of the runner below the program, and tracebacks, recursion depth, warnings and the
interpreter's shutdown are CPython's own.

Exit status: the program's own; 2 if it cannot be read or compiled; 3 after DEADLOCK; killed by SIGINT (130 in a shell) after
KeyboardInterrupt. EVENTS.md describes what --events writes. --lean replaces clock and selector only: for measuring.
"""

import argparse
import ast
import importlib.util
import marshal
import os
import sys


def _is_number(node):
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node = node.operand
    return isinstance(node, ast.Constant) and type(node.value) in (int, float, bool)


class _OrderedSets(ast.NodeTransformer):
    """Turns set displays and set comprehensions into calls of the set that keeps the order of insertion.

    Sets of numbers keep CPython's order, which for constants is made by the compiler: a call that builds the set as it does,
    since the constant itself would not keep its order in the file that carries the code.
    """

    def _call(self, node, argument, function="__vclock_set__"):
        name = ast.copy_location(ast.Name(function, ast.Load()), node)
        call = ast.Call(name, [ast.copy_location(argument, node)], [])
        return ast.copy_location(call, node)

    def visit_Set(self, node):
        self.generic_visit(node)
        if all(map(_is_number, node.elts)):
            constants = ast.Tuple(node.elts, ast.Load())
            return self._call(node, constants, "__vclock_constant_set__") if len(node.elts) > 2 else node
        if any(isinstance(part, ast.Starred) for part in node.elts):
            return self._starred(node)
        return self._call(node, ast.List(node.elts, ast.Load()))

    def _starred(self, node):
        """Each star's iterable is added by itself, as the interpreter does: errors have its words."""
        parts = [part.value if isinstance(part, ast.Starred) else ast.copy_location(ast.List([part], ast.Load()), part)
                 for part in node.elts]
        return self._call(node, ast.Tuple(parts, ast.Load()), "__vclock_starred_set__")

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return self._call(node, ast.ListComp(node.elt, node.generators))


def _tree_of(source, path):
    # without the warnings and errors, which the real compilation gives again
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return compile(source, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        except SyntaxError:
            return None


def compile_program(path, lean):
    with open(path, "rb") as file:
        source = file.read()
    if lean:
        return compile(source, path, "exec", dont_inherit=True)
    tree = _tree_of(source, path)
    if tree and any(isinstance(node, (ast.Set, ast.SetComp)) for node in ast.walk(tree)):
        return compile(_OrderedSets().visit(tree), path, "exec", dont_inherit=True)
    return compile(source, path, "exec", dont_inherit=True)


def code_file(code):
    """The code as an anonymous file in memory that CPython accepts as a script."""
    fd = os.memfd_create("program.pyc", 0)
    header = importlib.util.MAGIC_NUMBER + bytes(12)
    with os.fdopen(fd, "wb", closefd=False) as file:
        file.write(header + marshal.dumps(code))
    os.lseek(fd, 0, os.SEEK_SET)
    return fd


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--events", metavar="FILE", help="write the order of the loop's events here")
    options.add_argument("--lean", action="store_true", help="replace clock and selector only")
    options.add_argument("program")
    options.add_argument("args", nargs=argparse.REMAINDER)
    given = options.parse_args()
    try:
        code = compile_program(given.program, given.lean)
    except OSError as error:
        print(f"{given.program}: {error.strerror}", file=sys.stderr)
        return 2
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        sys.__excepthook__(type(error), error.with_traceback(None), None)
        return 2

    environment = dict(os.environ)
    environment["VCLOCK_PROGRAM"] = given.program
    environment["VCLOCK_MODE"] = "lean" if given.lean else "full"
    environment["VCLOCK_EVENTS"] = os.path.abspath(given.events) if given.events else ""
    environment["VCLOCK_PYTHONPATH"] = environment.get("PYTHONPATH", "")
    environment["PYTHONPATH"] = os.path.join(os.path.dirname(os.path.abspath(__file__)), "vclock")
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment["PYTHONIOENCODING"] = "utf-8"
    environment["TZ"] = "UTC"
    script = f"/proc/self/fd/{code_file(code)}"
    os.execve(sys.executable, [sys.executable, script, *given.args], environment)


if __name__ == "__main__":
    sys.exit(main())
