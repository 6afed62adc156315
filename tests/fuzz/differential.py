"""Random programs here and under CPython on the virtual clock: output, status, loop events, stderr.

    differential.py [--aioscope PATH] [--grammar NAME] [--seed FIRST] [--count N | --seconds S] [-q]

A seed that differs is named: `generate.py SEED [NAME]` prints its program. NAME is `whole` (generate.py itself), or `async` or
`language` (the templates of grammar_NAME.py; of their programs output and status count).
"""

import argparse
import concurrent.futures
import os
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "conformance"))

import generate
import run as conformance

PARTS = {"whole": ["stdout", "status", "events", "stderr"]}


def differences(seed, aioscope, grammar):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"seed{seed}.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(generate.program(seed, grammar))
        expected = conformance.run_cpython(path)
        if str(expected["status"]).startswith("no end"):
            return []
        expected["stderr"] = conformance.without_library_frames(expected["stderr"], os.path.basename(path))
        actual = conformance.run_aioscope(aioscope, path)
        return conformance.compare(path, expected, actual, PARTS.get(grammar, ["stdout", "status"]), ("cpython", "aioscope"))


def seeds(given):
    end = time.monotonic() + given.seconds if given.seconds else None
    seed = given.seed
    while (time.monotonic() < end) if end else (seed < given.seed + given.count):
        yield seed
        seed += 1


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aioscope", default=os.environ.get("AIOSCOPE") or os.path.join("build", "aioscope"))
    parser.add_argument("--grammar", default="whole", metavar="NAME")
    parser.add_argument("--seed", type=int, default=1, metavar="FIRST")
    parser.add_argument("--count", type=int, default=100, metavar="N")
    parser.add_argument("--seconds", type=float, default=0, metavar="S")
    parser.add_argument("-j", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("-q", action="store_true", help="only the seeds that differ")
    return parser.parse_args()


def main():
    given = options()
    aioscope = os.path.abspath(given.aioscope)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(given.j) as pool:
        waiting = []
        source = seeds(given)
        while True:
            while len(waiting) < 2 * given.j and (seed := next(source, None)) is not None:
                waiting.append((seed, pool.submit(differences, seed, aioscope, given.grammar)))
            if not waiting:
                break
            seed, job = waiting.pop(0)
            found = job.result()
            passed, failed = (passed, failed + 1) if found else (passed + 1, failed)
            if found:
                print(f"DIFFERS seed {seed}", *([] if given.q else found), sep="\n", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
