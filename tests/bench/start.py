#!/usr/bin/env python3
"""Start to the first frame of a lesson, beside `python3 -c "import asyncio"`, interleaved."""
import os
import subprocess
import sys
import time

AIOSCOPE = os.environ.get("AIOSCOPE", "build/aioscope")
ROUNDS = 9


def seconds(command):
    environment = dict(os.environ, SDL_VIDEODRIVER="dummy", XDG_DATA_HOME=os.devnull)
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(seconds([AIOSCOPE, "1", "--frames", "1"]))
        theirs.append(seconds([sys.executable, "-c", "import asyncio"]))
    a, b = min(ours), min(theirs)
    print(f"first frame    {a * 1e3:8.1f} ms, import asyncio {b * 1e3:.1f} ms: {a / b:.2f} times (goal 1)")


main()
