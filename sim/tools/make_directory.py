"""Writes sim/stdlib/directory.def: what dir() says of the modules of the running Python (3.11) that programs look at."""
import asyncio
import importlib
import sys
import textwrap

MODULES = """abc asyncio builtins collections concurrent.futures contextlib contextvars copy dataclasses datetime enum
    functools heapq inspect itertools json logging math operator os queue random re signal statistics string sys textwrap
    threading time traceback types typing warnings weakref""".split()
LINE = 94
LINES = 30
HEAD = """/* What dir() says of CPython's modules: DIRECTORY("module", "names"); the long ones take several rows. Written by
   sim/tools/make_directory.py. */
"""


def rows(name):
    lines = textwrap.wrap(" ".join(dir(importlib.import_module(name))), LINE)
    for first in range(0, len(lines), LINES):
        joined = ' "\n          "'.join(lines[first:first + LINES])
        yield f'DIRECTORY("{name}",\n          "{joined}")\n'


sys.stdout.write(HEAD + "".join(row for name in MODULES for row in rows(name)))
