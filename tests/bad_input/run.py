"""What people get wrong, and what a program can do to its host: each case must end with one clear message and
the exit status of the design (2 unreadable, 1 exception, 3 stuck, 4 a limit), never with a crash or a hang.

    AIOSCOPE=build/aioscope python3 tests/bad_input/run.py
"""

import os
import re
import subprocess
import sys
import tempfile
import time

AIOSCOPE = os.path.abspath(os.environ["AIOSCOPE"])
SECONDS = 120  # for one case, sanitizers included
SANITIZED = "address" in os.environ.get("OUT", "")

# name, bytes of the program (None: there is no file), exit status, what stderr must match, more arguments
CASES = [
    ("a missing file", None, 2, r"^aioscope: .*program\.py: No such file"),
    ("an empty file", b"", 0, r"\A\Z"),
    ("a file of comments", b"# nothing\n\n", 0, r"\A\Z"),
    ("a binary file", bytes(range(256)) * 8, 2, r"program\.py"),
    ("a NUL byte", b"x = 1\nprint('a\0b')\n", 2, r"null byte"),
    ("bad UTF-8", b"x = 1\nprint('\xff\xfe')\n", 2, r"(?i)utf-?8"),
    ("tabs mixed with spaces", b"if True:\n        x = 1\n\ty = 2\n", 2, r"TabError"),
    ("bad indentation", b"if True:\nx = 1\n", 2, r"IndentationError"),
    ("an unclosed bracket", b"x = 1\nprint((1, 2)\n", 2, r"line 2(.|\n)*'\(' was never closed"),
    ("an unclosed string", b"x = 'abc\n", 2, r"unterminated string literal"),
    ("100,000 nested brackets", b"x = " + b"(" * 100_000 + b")" * 100_000 + b"\n", 2, r"nested"),
    ("100,000 unclosed brackets", b"[" * 100_000, 2, r"nested|never closed"),
    ("100,000 nested unary operators", b"x = " + b"-" * 100_000 + b"1\n", None, r""),
    ("100,000 nested blocks", b"".join(b" " * i + b"if 1:\n" for i in range(400)) + b" " * 400 + b"pass\n", 2, r"\w"),
    ("a line of a million characters", b"x = '" + b"y" * 1_000_000 + b"'\nprint(len(x))\n", 0, r"\A\Z"),
    ("await outside of a function", b"import asyncio\nawait asyncio.sleep(1)\n", 2, r"'await' outside function"),
    ("an unsupported module", b"x = 1\nimport socket\n", 2,
     r"program\.py:2:1: refused: No module named 'socket' in aioscope: .*asyncio\.Queue"),
    ("an unsupported name of asyncio", b"import asyncio\nclass P(asyncio.AbstractChildWatcher):\n    pass\n", 2,
     r"program\.py:2:9: refused: asyncio\.AbstractChildWatcher is not there in aioscope: (.|\n)*\nAttributeError: asyncio\.AbstractChildWatcher"),
    ("a refusal that is swallowed",
     b"import asyncio\nasync def main():\n    try:\n        await asyncio.open_connection('h', 1)\n"
     b"    except Exception:\n        print('no luck')\nasyncio.run(main())\n", 0,
     r"\A\S*program\.py:4:15: refused: asyncio\.open_connection is not there in aioscope: .*asyncio\.Queue.*\n\Z"),
    ("an unsupported name after a star", b"from asyncio import *\nrun(sleep(0))\nstart_server(print, 'h', 1)\n", 2,
     r"\A\S*program\.py:3:1: refused: asyncio\.start_server is not there in aioscope: [^\n]*\n(.|\n)*\nNameError: asyncio\.start_server"),
    ("an attribute of a type", b"m = memoryview(b'abcd')\nm.cast('I')\n", 2,
     r"program\.py:2:1: refused: memoryview\.cast is not there in aioscope: [^\n]*\n(.|\n)*\nAttributeError: memoryview\.cast"),
    ("an attribute of a class of the library", b"import unittest\nclass T(unittest.TestCase): pass\nT.failIf\n", 2,
     r"program\.py:3:1: refused: unittest\.case\.TestCase\.failIf is not there in aioscope: [^\n]*\n(.|\n)*\nAttributeError: unittest\."),
    ("an attribute of every type", b"int.__flags__\n", 2,
     r"program\.py:1:1: refused: type\.__flags__ is not there in aioscope: [^\n]*\n(.|\n)*\nAttributeError: type\."),
    ("a name that site adds", b"copyright, type(credits).__name__\nprint(license)\n", 2,
     r"program\.py:2:1: refused: license is not there in aioscope: [^\n]*\n(.|\n)*\nNotImplementedError: license"),
    ("an attribute of a class of the program", b"class memoryview(dict): pass\nmemoryview().cast\n", 1,
     r"\nAttributeError: 'memoryview' object has no attribute 'cast'\n\Z"),
    ("a refusal in a loop", b"for i in range(3):\n    try:\n        open('x')\n    except OSError:\n        pass\n", 0,
     r"\A\S*program\.py:3:9: refused: open\(\) is not there in aioscope: [^\n]*\n\Z"),
    ("a text of Python's own", b"def f():\n    'mine'\nprint(f.__doc__, len.__doc__)\n", 0,
     r"\A\S*program\.py:3:18: refused: len\.__doc__ is not there in aioscope: [^\n]*\n\Z"),
    ("a name that only dir() shows",
     b"import random\nfor name in ('_test', 'zeal'):\n    print(name in dir(random), hasattr(random, name))\n", 0,
     r"\A\S*program\.py:3:32: refused: random\._test is not there in aioscope: [^\n]*\n\Z"),
    ("a module of others that is not there", b"try:\n    import uvloop\nexcept ImportError:\n    pass\n", 0, r"\A\Z"),
    ("an endless loop", b"while True: pass\n", 4, r"(?i)step", ["--steps", "3000000"]),
    ("an endless loop of sleep(0)",
     b"import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())\n",
     4, r"(?i)step", ["--steps", "3000000"]),
    ("endless recursion", b"def f():\n    return f() + 1\nf()\n", 1, r"RecursionError"),
    ("endless recursion through repr", b"class A:\n    def __repr__(self): return repr(self)\nrepr(A())\n", 1,
     r"RecursionError"),
    ("a gigabyte string", b"x = 'x' * 10**9\nprint(len(x))\n", 4, r"(?i)memory", ["--memory", "200"]),
    ("a string that doubles", b"x = 'x'\nwhile True:\n    x = x + x\n", 4, r"(?i)memory", ["--memory", "200"]),
    ("a list without end", b"x = []\nwhile True:\n    x.append(x)\n", 4, r"(?i)memory|step",
     ["--memory", "100", "--steps", "20000000"]),
    ("a huge number", b"x = 10 ** 10 ** 10\nprint(x > 0)\n", 4, r"(?i)memory", ["--memory", "200"]),
    ("a loop that nothing will wake",
     b"import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n", 3, r"Task-1"),
    ("a thread that waits for itself for ever",
     b"import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n", 3, r"\w"),
    ("an uncaught exception", b"x = 1\nx / 0\n", 1, r"line 2(.|\n)*ZeroDivisionError: division by zero"),
]


def judge(case, folder):
    name, text, status, pattern, *more = case
    path = os.path.join(folder, "program.py")
    if os.path.exists(path):
        os.remove(path)
    if text is not None:
        with open(path, "wb") as file:
            file.write(text)
    arguments = [AIOSCOPE, "run", *(more[0] if more else []), path]
    try:
        run = subprocess.run(arguments, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return f"still runs after {SECONDS} s"
    errors = run.stderr.decode(errors="replace")
    allowed = status if isinstance(status, tuple) else (status,)
    if run.returncode < 0 or "Sanitizer" in errors or "runtime error:" in errors:
        return f"crashed with status {run.returncode}: {errors[-400:]}"
    if status is not None and run.returncode not in allowed:
        return f"exit status {run.returncode}, expected {status}; stderr: {errors[-300:]!r}"
    if not re.search(pattern, errors, re.M):
        return f"stderr does not match {pattern!r}: {errors[-300:]!r}"
    if run.returncode not in (0, 1) and len(errors) > 4000:
        return f"a message of {len(errors)} characters is not clear"
    return None


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            started = time.monotonic()
            complaint = judge(case, folder)
            if complaint:
                failed += 1
                print(f"failed: {case[0]}: {complaint}")
            else:
                passed += 1
            if time.monotonic() - started > 20 and not SANITIZED:
                print(f"slow: {case[0]}: {time.monotonic() - started:.0f} s")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
