"""`aioscope check`: what it finds in the programs beside this file, and that it is silent about programs that run.

In programs/, a comment `#! COLUMN: TEXT` says that this line has a finding at this column that begins with TEXT; there
must be no other. Every lesson and every conformance program that ends well must have no finding but warnings, and a
warning that a coroutine was never awaited must come true in the run.

    AIOSCOPE=build/aioscope python3 tests/check/run.py
"""

import glob
import os
import re
import subprocess
import sys

AIOSCOPE = os.path.abspath(os.environ["AIOSCOPE"])
HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
# Programs that make a mistake on purpose where nobody can see that it is handled: in text given to eval().
ON_PURPOSE = {"exceptions/texts_of_common_mistakes.py"}


def call(command, text):
    return subprocess.run([AIOSCOPE, command, "-"], input=text, capture_output=True, timeout=120)


def findings(text):
    """(line, column, message) of each, and the exit status."""
    run = call("check", text)
    found = []
    for line in run.stdout.decode().splitlines():
        place = re.match(r"<stdin>:(?:(\d+):)?(?:(\d+):)? (.*)", line)
        found.append((int(place[1] or 0), int(place[2] or 0), place[3]))
    return found, run.returncode


def judge_expected(path):
    with open(path, "rb") as file:
        text = file.read()
    found, status = findings(text)
    complaints = [] if status == 2 else [f"status {status}"]
    for number, line in enumerate(text.decode().splitlines(), 1):
        for column, start in re.findall(r"#! (\d+): (.*?)(?=  #!|$)", line):
            matching = [f for f in found if f[:2] == (number, int(column)) and f[2].startswith(start)]
            if matching:
                found.remove(matching[0])
            else:
                complaints.append(f"{number}:{column}: not found: {start}")
    return complaints + [f"{line}:{column}: unexpected: {message}" for line, column, message in found]


def judge_silent(path, name):
    with open(path, "rb") as file:
        text = file.read()
    found, status = findings(text)
    if status not in (0, 2):
        return [f"status {status}"]
    if not found:
        return []
    run = call("run", text)
    errors = [f for f in found if not f[2].startswith("warning: ")]
    if run.returncode == 0 and errors and name not in ON_PURPOSE:
        return [f"a false alarm: {errors[0]}"]
    lost = [f for f in found if "was never awaited" in f[2]]
    if run.returncode == 0 and lost and b"was never awaited" not in run.stderr + run.stdout:
        return [f"a false alarm: {lost[0]}"]
    return []


def main():
    failed = passed = 0
    expected = [(path, judge_expected(path)) for path in sorted(glob.glob(f"{HERE}/programs/*.py"))]
    conformance = sorted(glob.glob(f"{TESTS}/conformance/*/*.py"))
    silent = [(path, os.path.relpath(path, f"{TESTS}/conformance")) for path in conformance if "vclock" not in path]
    silent += [(path, path) for path in sorted(glob.glob(f"{TESTS}/../lessons/*/program.py"))]
    for path, complaints in expected + [(path, judge_silent(path, name)) for path, name in silent]:
        passed += not complaints
        failed += bool(complaints)
        for complaint in complaints:
            print(f"failed: {os.path.relpath(path)}: {complaint}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
