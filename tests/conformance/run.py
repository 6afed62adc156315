#!/usr/bin/env python3
"""Runs every program here and under CPython 3.11 on the virtual clock, live, and compares what can be seen of both.

    python3 tests/conformance/run.py [--aioscope PATH] [-j N] [--no-cache] [--reproducible] [PREFIX...]

Compared: stdout, exit status, the order of the loop's events (EVENTS.md), and stderr where one of the program's first lines is
`# compare: stderr` (frames of the library are left out of CPython's tracebacks, as the simulator has none).
A first line `# since: 3.11.7` names the release of 3.11 whose answer ours is: older ones answer otherwise, and are not asked.
PREFIX selects programs by the beginning of their path below this folder, or is the path of a file. --reproducible leaves the
simulator out and runs CPython three times with different hash seeds: its own answer must not vary.
What CPython said is kept in the build folder, by a hash of program, runner and Python version.
"""

import argparse
import concurrent.futures
import difflib
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RUNNER = os.path.join(HERE, "cpython_vclock.py")
STDERR_COUNTS = "# compare: stderr"
SINCE = re.compile(r"^# since: (\d+)\.(\d+)\.(\d+)$", re.M)
LIMIT_CPYTHON = 60
LIMIT_AIOSCOPE = 60
DIFF_LINES = 24


def programs(prefixes):
    found = []
    for folder, folders, files in os.walk(HERE):
        folders[:] = sorted(name for name in folders if name not in ("vclock", "__pycache__"))
        if folder != HERE:
            found += [os.path.join(folder, name) for name in sorted(files) if name.endswith(".py")]
    if not prefixes:
        return found
    chosen = [os.path.abspath(prefix) for prefix in prefixes if prefix.endswith(".py") and os.path.isfile(prefix)]
    names = tuple(prefix for prefix in prefixes if os.path.abspath(prefix) not in chosen)
    return chosen + [path for path in found if names and os.path.relpath(path, HERE).startswith(names)]


def head(path):
    """The leading comment lines of a program, where it may say how it wants to be compared."""
    lines = []
    with open(path, "rb") as file:
        for line in file:
            if not line.startswith(b"#"):
                break
            lines.append(line.decode("utf-8", "replace"))
    return "".join(lines)


def compared_parts(path):
    return ["stdout", "status", "events"] + (["stderr"] if STDERR_COUNTS in head(path) else [])


def too_new(path):
    since = SINCE.search(head(path))
    return bool(since) and sys.version_info < tuple(map(int, since.groups()))


def execute(command, path, limit, environment=None):
    folder, name = os.path.split(path)
    try:
        done = subprocess.run([*command, name], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=limit,
                              env=environment)
    except subprocess.TimeoutExpired:
        return {"stdout": "", "stderr": "", "status": f"no end within {limit} s"}
    status = done.returncode if done.returncode >= 0 else 128 - done.returncode
    return {"stdout": done.stdout.decode("utf-8", "replace"), "stderr": done.stderr.decode("utf-8", "replace"),
            "status": status}


# ---- CPython's side ------------------------------------------------------------------------------


def run_cpython(path, seed=None):
    environment = dict(os.environ, PYTHONHASHSEED="random" if seed is None else str(seed))
    environment.pop("PYTHONPATH", None)
    with tempfile.TemporaryDirectory() as folder:
        events = os.path.join(folder, "events")
        result = execute([sys.executable, RUNNER, "--events", events], path, LIMIT_CPYTHON, environment)
        result["events"] = read_text(events)
    return result


def read_text(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def hash_of_runner():
    hashed = hashlib.sha256(sys.version.encode())
    folder = os.path.join(HERE, "vclock")
    for path in [RUNNER, *(os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".py"))]:
        with open(path, "rb") as file:
            hashed.update(file.read())
    return hashed


class Cache:
    def __init__(self, used):
        self.folder = os.path.join(os.environ.get("OUT") or os.path.join(ROOT, "build"), "conformance-cache")
        self.used = used
        self.runner = hash_of_runner()

    def cpython(self, path):
        if not self.used:
            return run_cpython(path)
        hashed = self.runner.copy()
        hashed.update(os.path.basename(path).encode() + b"\0")
        with open(path, "rb") as file:
            hashed.update(file.read())
        kept = os.path.join(self.folder, hashed.hexdigest()[:32] + ".json")
        try:
            with open(kept, encoding="utf-8") as file:
                return json.load(file)
        except (OSError, ValueError):
            result = run_cpython(path)
        self._keep(kept, result)
        return result

    def _keep(self, kept, result):
        os.makedirs(self.folder, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=self.folder, delete=False) as file:
            json.dump(result, file)
        os.replace(file.name, kept)


# ---- stderr --------------------------------------------------------------------------------------

FRAME = re.compile(r'^([ |+-]*?)  File "([^"]*)", line \d+, in ')


def without_library_frames(text, program):
    """Leaves out frames of other files than the program, with their source and caret lines."""
    kept, inside = [], None
    for line in text.splitlines(keepends=True):
        frame = FRAME.match(line)
        if frame:
            inside = None if frame[2] == program else frame[1] + "  "
        elif inside is not None and not line.startswith((inside + "  ", inside + "[Previous line repeated")):
            inside = None
        if inside is None:
            kept.append(line)
    return "".join(kept)


# ---- the comparison ------------------------------------------------------------------------------


def run_aioscope(aioscope, path):
    result = execute([aioscope, "run"], path, LIMIT_AIOSCOPE)
    result["events"] = execute([aioscope, "trace", "--loop-order"], path, LIMIT_AIOSCOPE)["stdout"]
    return result


def compare(path, expected, actual, parts, sides):
    differences = []
    for part in parts:
        a, b = str(expected[part]), str(actual[part])
        if a == b:
            continue
        if part == "status":
            differences.append(f"  status: {sides[0]} {a}, {sides[1]} {b}")
            if len(parts) > 1 and "stderr" not in parts[:-1]:
                differences += ["    | " + line for line in actual["stderr"].splitlines()[-4:]]
            continue
        lines = difflib.unified_diff(a.splitlines(), b.splitlines(), sides[0], sides[1], n=2, lineterm="")
        lines = list(lines)
        cut = [f"... {len(lines) - DIFF_LINES} more lines"] if len(lines) > DIFF_LINES else []
        differences.append(f"  {part}:")
        differences += ["    " + line for line in lines[:DIFF_LINES] + cut]
    return differences


def check_against_cpython(path, cache, aioscope):
    expected = cache.cpython(path)
    if str(expected["status"]).startswith("no end"):
        return [f"  status: cpython: {expected['status']}: nothing to compare with"]
    actual = run_aioscope(aioscope, path)
    parts = compared_parts(path)
    if "stderr" in parts:
        expected["stderr"] = without_library_frames(expected["stderr"], os.path.basename(path))
    return compare(path, expected, actual, parts, ("cpython", "aioscope"))


def check_reproducible(path):
    first, *others = (run_cpython(path, seed) for seed in (0, 1, 4242))
    for other in others:
        differences = compare(path, first, other, compared_parts(path), ("cpython", "cpython again"))
        if differences:
            return differences
    if first["status"] == 70 or str(first["status"]).startswith("no end"):
        return [f"  status: {first['status']}"] + ["    | " + line for line in first["stderr"].splitlines()[-4:]]
    return []


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aioscope", default=os.environ.get("AIOSCOPE") or os.path.join(ROOT, "build", "aioscope"))
    parser.add_argument("-j", type=int, default=os.cpu_count() or 1, metavar="N", help="programs at a time")
    parser.add_argument("--no-cache", action="store_true", help="ask CPython anew")
    parser.add_argument("--reproducible", action="store_true", help="compare CPython with itself")
    parser.add_argument("-q", action="store_true", help="only the names of what failed")
    parser.add_argument("prefixes", nargs="*", metavar="PREFIX")
    return parser.parse_args()


def main():
    given = options()
    # What ignores it here (nohup) would be inherited, and CPython would show that to the program.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if sys.version_info[:2] != (3, 11):
        print(f"the programs are compared with CPython 3.11, this is {sys.version.split()[0]}")
        print("0 passed, 1 failed")
        return 1
    if not given.reproducible and not os.access(given.aioscope, os.X_OK):
        print(f"no simulator at {given.aioscope}")
        print("0 passed, 1 failed")
        return 1
    chosen = programs(given.prefixes)
    if not chosen:
        print("no program has such a name")
        print("0 passed, 1 failed")
        return 1
    left_out = [path for path in chosen if too_new(path)]
    chosen = [path for path in chosen if path not in left_out]
    cache = Cache(not given.no_cache)
    aioscope = os.path.abspath(given.aioscope)
    failed = 0

    def check(path):
        return check_reproducible(path) if given.reproducible else check_against_cpython(path, cache, aioscope)

    with concurrent.futures.ThreadPoolExecutor(given.j) as pool:
        for path, differences in zip(chosen, pool.map(check, chosen)):
            if differences:
                failed += 1
                print(f"FAILED {os.path.relpath(path, HERE)}")
                if not given.q:
                    print("\n".join(differences))
                sys.stdout.flush()
    if left_out:
        print(f"{len(left_out)} not compared: their answer is that of a release after {sys.version.split()[0]}")
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
