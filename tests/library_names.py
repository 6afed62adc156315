"""Every module of CPython's library can be imported here, or the ImportError says why not and what to do instead;
and every name that such a module defines is there, or the AttributeError says the same.

    AIOSCOPE=build/aioscope python3 tests/library_names.py

Modules and the submodules of packages are those of the Python that runs this.
"""

import importlib
import os
import subprocess
import sys
import tempfile
import types
import warnings

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
for module, attributes in {attributes!r}.items():
    try:
        module = importlib.import_module(module)
    except ImportError:
        continue
    for name in attributes:
        try:
            getattr(module, name)
        except AttributeError as e:
            if ' in aioscope: ' not in str(e):
                print(e)
"""
SPEAKING = {"this", "antigravity", "idlelib", "tkinter", "turtle"}  # importing them does or needs something


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


def is_own(module, name, value):
    """Not one of the names that it only imported for itself."""
    if name.startswith("__") or isinstance(value, types.ModuleType):
        return False
    plain = isinstance(value, (int, str, float)) and not isinstance(value, bool)
    return name in getattr(module, "__all__", ()) or plain or getattr(value, "__module__", None) == module.__name__


def own_names(name):
    if name.startswith("_") or name.split(".")[0] in SPEAKING or ".__" in name:
        return []
    try:
        module = importlib.import_module(name)
    except Exception:  # of another system
        return []
    return [key for key, value in sorted(vars(module).items()) if is_own(module, key, value)]


def main():
    warnings.simplefilter("ignore")
    names = sorted(set(sys.stdlib_module_names) - LEFT_OUT)
    names += [sub for name in names for sub in submodules(name)]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            attributes = {name: own_names(name) for name in names}
            file.write(PROGRAM.format(names=names, attributes=attributes))
        run = subprocess.run([AIOSCOPE, "run", path], capture_output=True, text=True, timeout=300)
    silent = run.stdout.splitlines()
    if run.returncode != 0:
        silent.append(f"status {run.returncode}: {run.stderr[-300:]}")
    for line in silent:
        print("FAILED", line)
    total = len(names) + sum(map(len, attributes.values()))
    print(f"{total - len(silent)} passed, {len(silent)} failed")
    return bool(silent)


if __name__ == "__main__":
    sys.exit(main())
