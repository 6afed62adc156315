"""Every module of CPython's library can be imported here, or the ImportError says why not and what to do instead.

    AIOSCOPE=build/aioscope python3 tests/library_names.py

Modules and the submodules of packages are those of the Python that runs this.
"""

import os
import subprocess
import sys
import tempfile

AIOSCOPE = os.path.abspath(os.environ["AIOSCOPE"])
LIBRARY = os.path.dirname(os.__file__)
LEFT_OUT = {"test", "tests", "idlelib", "lib2to3", "turtledemo", "pydoc_data", "__pycache__", "__main__"}
PROGRAM = """
import importlib
for name in {names!r}:
    try:
        importlib.import_module(name)
    except ImportError as e:
        if ' in aioscope: ' not in str(e):
            print(name, e)
    except BaseException as e:
        print(name, type(e).__name__, e)
"""


def submodules(package):
    folder = os.path.join(LIBRARY, package)
    if not os.path.isdir(folder):
        return
    for entry in sorted(os.listdir(folder)):
        name = entry.removesuffix(".py")
        if name in LEFT_OUT or name == "__init__":
            continue
        if entry.endswith(".py") or os.path.isdir(os.path.join(folder, entry)):
            yield f"{package}.{name}"


def main():
    names = sorted(set(sys.stdlib_module_names) - LEFT_OUT)
    names += [sub for name in names for sub in submodules(name)]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(PROGRAM.format(names=names))
        run = subprocess.run([AIOSCOPE, "run", path], capture_output=True, text=True, timeout=300)
    silent = run.stdout.splitlines()
    if run.returncode != 0:
        silent.append(f"status {run.returncode}: {run.stderr[-300:]}")
    for line in silent:
        print("FAILED", line)
    print(f"{len(names) - len(silent)} passed, {len(silent)} failed")
    return bool(silent)


if __name__ == "__main__":
    sys.exit(main())
