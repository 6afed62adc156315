#!/usr/bin/env python3
"""Times parsing and compiling 10,000 lines of ordinary Python here and by CPython's compile(), alternating in one run.

    python3 tests/bench/compile.py BENCH_PROGRAM [--keep FILE]

The text is made here, always the same: classes, functions, coroutines, loops, comprehensions, f-strings, comments, with names,
numbers and shapes that vary. Both sides start from the bytes of the file and end with a code object; start-up is not counted.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile

LINES, RUNS = 10_000, 9

WORDS = ("account balance buffer cache channel client counter cursor deadline entry event field group handler index item job "
         "key limit line message name node offset order owner parent path queue record request result score server size state "
         "table target task timer token total user value window worker").split()


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.names = 0

    def word(self):
        return self.random.choice(WORDS)

    def name(self):
        self.names += 1
        return f"{self.word()}_{self.word()}_{self.names % 97}"

    def add(self, depth, text):
        self.lines.append("    " * depth + text)

    def value(self):
        w, r = self.word, self.random
        return r.choice([
            lambda: str(r.randrange(10_000)), lambda: f"'{w()} {w()}'", lambda: w(), lambda: f"self.{w()}",
            lambda: f"{w()}[{r.randrange(9)}]", lambda: f"len({w()})", lambda: f"{w()}.{w()}({w()}, {w()}={r.randrange(99)})",
            lambda: f"[{w()} for {w()} in {w()} if {w()}]", lambda: f"{{'{w()}': {w()}, '{w()}': {r.randrange(9)}}}",
            lambda: f"f'{w()}: {{{w()}}} of {{{w()}:>{r.randrange(2, 9)}}}'", lambda: f"({w()} + {w()}) * {r.randrange(2, 99)}",
            lambda: f"{w()} if {w()} > {r.random():.3f} else None", lambda: f"sorted({w()}, key=lambda {w()[0]}: -{w()[0]})",
        ])()

    def statement(self, depth, is_async):
        w, r = self.word, self.random
        kind = r.randrange(14)
        if kind < 5:
            self.add(depth, f"{w()} = {self.value()}")
        elif kind == 5:
            self.add(depth, f"{w()}, {w()} = {self.value()}, {self.value()}")
        elif kind == 6:
            self.add(depth, f"{w()} += {self.value()}")
        elif kind == 7:
            self.add(depth, f"print({self.value()}, {w()}.{w()}(), sep=', ')")
        elif kind == 8 and is_async:
            self.add(depth, f"{w()} = await asyncio.gather({w()}({self.value()}), {w()}())")
        elif kind in (8, 9):
            self.add(depth, f"# the {w()} of each {w()} is known here, before its {w()} changes")
        elif depth < 5:
            self.compound(depth, is_async)
        else:
            self.add(depth, f"self.{w()}.append({self.value()})")

    def compound(self, depth, is_async):
        w = self.word
        kind = self.random.randrange(5)
        if kind == 0:
            self.add(depth, f"if {w()} is not None and {w()} < {self.value()}:")
        elif kind == 1:
            self.add(depth, f"for {w()}, {w()} in enumerate({w()}):")
        elif kind == 2:
            self.add(depth, f"while {w()} and not self.{w()}:")
        elif kind == 3:
            self.add(depth, f"{'async ' if is_async else ''}with self.{w()} as {w()}:")
        else:
            self.add(depth, "try:")
        self.block(depth + 1, is_async)
        if kind == 0:
            self.add(depth, "else:")
            self.add(depth + 1, f"raise ValueError(f'no {w()}: {{{w()}!r}}')")
        elif kind == 4:
            self.add(depth, f"except (KeyError, ValueError) as {w()}:")
            self.block(depth + 1, is_async)

    def block(self, depth, is_async):
        for _ in range(self.random.randrange(1, 5)):
            self.statement(depth, is_async)
        self.add(depth, f"{self.word()} = {self.value()}")

    def function(self, depth, first):
        w, is_async = self.word, self.random.random() < 0.3
        kind = "async def" if is_async else "def"
        self.add(depth, f"{kind} {self.name()}({first}a{self.names % 10}, *, b=None, {w()}_c: int = {self.random.randrange(9)}):")
        self.add(depth + 1, f'"""What the {w()} does with its {w()}."""')
        for _ in range(self.random.randrange(3, 9)):
            self.statement(depth + 1, is_async)
        self.add(depth + 1, f"return {self.value()}")
        self.add(0, "")

    def program(self, lines):
        self.add(0, "import asyncio")
        while len(self.lines) < lines - 60:
            if self.random.random() < 0.5:
                self.add(0, f"class {self.word().title()}{len(self.lines)}:")
                for _ in range(self.random.randrange(2, 7)):
                    self.function(1, "self, ")
            else:
                self.function(0, "")
        while len(self.lines) < lines:
            self.add(0, f"{self.word()} = {self.random.randrange(10_000)}")
        return "\n".join(self.lines[:lines]) + "\n"


def ours(program, path):
    done = subprocess.run([program, path, "1"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{program}: {done.stderr}")
    return float(done.stdout)


def theirs(path):
    code = ("import sys, time\nbytes = open(sys.argv[1], 'rb').read()\nstarted = time.perf_counter()\n"
            "compile(bytes, sys.argv[1], 'exec')\nprint((time.perf_counter() - started) * 1e3)")
    return float(subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--keep", metavar="FILE", help="write the text there as well")
    given = parser.parse_args()
    text = Writer(1).program(LINES)
    if given.keep:
        with open(given.keep, "w", encoding="utf-8") as file:
            file.write(text)
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        times = [(ours(given.program, file.name), theirs(file.name)) for _ in range(RUNS)]
    here, there = (statistics.median(side) for side in zip(*times))
    print(f"\n{'compile':<24}{'aioscope s':>12}{'cpython s':>12}{'ratio':>8}   (median of {RUNS})")
    print(f"{f'{LINES} lines':<24}{here / 1e3:>12.4f}{there / 1e3:>12.4f}{there / here:>8.2f}", flush=True)


if __name__ == "__main__":
    main()
