#!/usr/bin/env python3
"""Times programs here and under CPython 3.11, side by side, whole process, several alternating runs; prints medians.

    python3 tests/bench/bench.py [--aioscope PATH] [--runs N] [--growth] [PREFIX...]

CPython runs programs of plain/ as they are and those of loop/ on the virtual clock (the lean mode of the conformance runner:
clock and selector only). `ratio` is CPython's time through ours. Memory: what a sleeping task costs, from the largest resident
size with N and with 2 N tasks. Journal: the programs of loop/ once more, with the loop-level journal written here.
Growth: time and memory of 10^3 to 10^6 sleeping tasks here (with prefixes only if --growth asks for it).
"""

import argparse
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
VCLOCK = os.path.join(ROOT, "tests", "conformance", "vclock")


class Measured:
    """One run: seconds of wall clock and of CPU, bytes at most resident, what it printed, its status."""

    def __init__(self, command, environment=None):
        started = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                 env=environment)
        self.output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        self.seconds = time.perf_counter() - started
        child.returncode = self.status = os.waitstatus_to_exitcode(status)
        self.cpu = usage.ru_utime + usage.ru_stime
        self.resident = usage.ru_maxrss * 1024


def run_cpython(path):
    with open(path, encoding="utf-8") as file:
        on_clock = "import asyncio" in file.read()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    if on_clock:
        environment |= {"PYTHONPATH": VCLOCK, "VCLOCK_MODE": "lean", "VCLOCK_EVENTS": "", "VCLOCK_PYTHONPATH": "",
                        "VCLOCK_PROGRAM": path, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    return Measured([sys.executable, path], environment)


def run_aioscope(aioscope, path):
    return Measured([aioscope, "run", path])


def sized(path, n, folder):
    """A copy of the program with another N."""
    with open(path, encoding="utf-8") as file:
        text, changed = re.subn(r"^N = \d+$", f"N = {n}", file.read(), flags=re.MULTILINE)
    if changed != 1:
        raise SystemExit(f"{path}: no line 'N = ...'")
    copy = os.path.join(folder, f"{n}-{os.path.basename(path)}")
    with open(copy, "w", encoding="utf-8") as file:
        file.write(text)
    return copy


def programs(prefixes):
    found = [os.path.join(folder, name) for folder in ("plain", "loop") for name in sorted(os.listdir(os.path.join(HERE, folder)))
             if name.endswith(".py")]
    return [name for name in found if not prefixes or name.startswith(tuple(prefixes))]


def verdict(ours, theirs):
    if ours.status != 0:
        return f"aioscope ended with status {ours.status}"
    if ours.output != theirs.output:
        return f"aioscope printed {ours.output[:40]!r}, CPython {theirs.output[:40]!r}"
    return ""


def time_program(path, aioscope, runs):
    """Medians of both sides, and what is wrong, if anything."""
    ours, theirs = [], []
    for i in range(runs):
        for side in ((ours, theirs) if i % 2 else (theirs, ours)):
            side.append(run_aioscope(aioscope, path) if side is ours else run_cpython(path))
    median = [statistics.median(run.seconds for run in side) for side in (ours, theirs)]
    return *median, verdict(ours[0], theirs[0])


def show_times(names, aioscope, runs):
    print(f"{'program':<24}{'aioscope s':>12}{'cpython s':>12}{'ratio':>8}   (median of {runs})")
    wrong = 0
    for name in names:
        ours, theirs, problem = time_program(os.path.join(HERE, name), aioscope, runs)
        wrong += bool(problem)
        print(f"{name.removesuffix('.py'):<24}{ours:>12.3f}{theirs:>12.3f}{theirs / ours:>8.2f}   {problem}", flush=True)
    return wrong


def show_journal(aioscope, runs):
    print(f"\n{'with a journal':<24}{'aioscope s':>12}{'cpython s':>12}{'ratio':>8}   (CPython without any tracing)")
    for name in programs(["loop/"]):
        path = os.path.join(HERE, name)
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(Measured([aioscope, "trace", "--only", "run_end", "--events", str(10**8), path]).seconds)
            theirs.append(run_cpython(path).seconds)
        ours, theirs = statistics.median(ours), statistics.median(theirs)
        print(f"{name.removesuffix('.py'):<24}{ours:>12.3f}{theirs:>12.3f}{theirs / ours:>8.2f}", flush=True)


def show_startup(aioscope, runs):
    print(f"\n{'start to end':<24}{'aioscope s':>12}{'cpython s':>12}")
    for name, clock in (("empty.py", ""), ("empty_asyncio.py", " (clock replaced)")):
        ours, theirs, _ = time_program(os.path.join(HERE, name), aioscope, runs * 2)
        print(f"{name:<24}{ours:>12.4f}{theirs:>12.4f}{clock}")


def bytes_per_task(run, n):
    path = os.path.join(HERE, "memory", "sleeping.py")
    with tempfile.TemporaryDirectory() as folder:
        small, large = run(sized(path, n, folder)), run(sized(path, 2 * n, folder))
    return (large.resident - small.resident) / n if small.status == large.status == 0 else None


def show_memory(aioscope, n):
    ours = bytes_per_task(lambda path: run_aioscope(aioscope, path), n)
    theirs = bytes_per_task(run_cpython, n)
    print(f"\n{'bytes a sleeping task':<24}", end="")
    if ours is None:
        print("aioscope failed")
        return 1
    print(f"{ours:>12.0f}{theirs:>12.0f}{ours / theirs:>8.2f}   (ours / CPython's; between {n} and {2 * n} tasks)")
    return 0


def show_growth(aioscope):
    """`of n log n`: CPU time through n log n, as a multiple of what it was at 10^4. Above 2 the growth is worse than the goal."""
    path = os.path.join(HERE, "memory", "sleeping.py")
    print(f"\n{'sleeping tasks':<24}{'CPU s':>12}{'MiB':>12}{'us a task':>12}{'bytes a task':>14}{'of n log n':>12}")
    wrong, base = 0, None
    start = run_aioscope(aioscope, os.path.join(HERE, "empty_asyncio.py")).cpu
    with tempfile.TemporaryDirectory() as folder:
        for n in (10**3, 10**4, 10**5, 10**6):
            run = run_aioscope(aioscope, sized(path, n, folder))
            cost = max(run.cpu - start, 0) / (n * math.log(n))
            base = cost if n == 10**4 else base
            grown = cost / base if base else math.nan
            wrong += bool(run.status) or grown > 2
            problem = f"   ended with status {run.status}" if run.status else ""
            print(f"{n:<24}{run.cpu:>12.3f}{run.resident / 2**20:>12.1f}{run.cpu / n * 1e6:>12.2f}"
                  f"{run.resident / n:>14.0f}{f'{grown:.2f}' if base else '':>12}{problem}", flush=True)
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aioscope", default=os.environ.get("AIOSCOPE") or os.path.join(ROOT, "build", "aioscope"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("prefixes", nargs="*", metavar="PREFIX")
    given = parser.parse_args()
    if not os.access(given.aioscope, os.X_OK):
        raise SystemExit(f"no simulator at {given.aioscope}")
    wrong = show_times(programs(given.prefixes), os.path.abspath(given.aioscope), given.runs)
    if not given.prefixes:
        show_startup(os.path.abspath(given.aioscope), given.runs)
        show_journal(os.path.abspath(given.aioscope), given.runs)
        wrong += show_memory(os.path.abspath(given.aioscope), 20000)
    if given.growth or not given.prefixes:
        wrong += show_growth(os.path.abspath(given.aioscope))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
