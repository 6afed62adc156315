"""Random format specifiers, % directives and number texts: the same program here and under CPython.

usage: compare_formats.py AIOSCOPE [COUNT [SEED]]     AIOSCOPE is run as `AIOSCOPE run FILE`
"""
import random
import subprocess
import sys
import tempfile

VALUES = ["0", "1", "-1", "255", "-1234567", "10**20", "-(2**70)", "True", "0.0", "-0.0", "1.5", "-2.5", "3.14159265",
          "1e-7", "1e16", "123456789.987", "1e300", "float('inf')", "float('nan')", "999999.5", "0.1", "'text'", "''",
          "'日本語é'", "1+2j", "-0.5j"]
HEADER = """def show(function):
    try:
        print(ascii(function())[:400])
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


"""


def spec(rng):
    fill = rng.choice(["", "", "*", "0", "é", "<", " "])
    align = rng.choice(["", "", "<", ">", "^", "="])
    parts = [fill + align if align else "", rng.choice(["", "", "", "+", "-", " "]), rng.choice(["", "", "", "z"]),
             rng.choice(["", "", "#"]), rng.choice(["", "", "0"]), rng.choice(["", "", "5", "12", "30", "1"]),
             rng.choice(["", "", "", ",", "_"]), rng.choice(["", "", ".0", ".1", ".3", ".17", ".25"]),
             rng.choice(["", "", "d", "f", "e", "g", "E", "G", "F", "%", "x", "X", "o", "b", "c", "n", "s", "q"])]
    return "".join(parts)


def directive(rng):
    flags = "".join(rng.sample("-+ #0", rng.randint(0, 2)))
    return ("%" + flags + rng.choice(["", "", "6", "15"]) + rng.choice(["", "", ".0", ".2", ".12"])
            + rng.choice("diuoxXeEfFgGcrsa%q"))


def number_text(rng):
    return "".join(rng.choice("0123456789__..eE+-xXbo ainf") for _ in range(rng.randint(1, 12)))


def program(rng, count):
    lines = [HEADER]
    for _ in range(count):
        value = rng.choice(VALUES)
        lines.append(f"show(lambda: format({value}, {spec(rng)!r}))\n")
        lines.append(f"show(lambda: {directive(rng)!r} % ({value},))\n")
        text = number_text(rng)
        lines.append(f"show(lambda: float({text!r}))\n")
        lines.append(f"show(lambda: int({text!r}, {rng.choice([0, 2, 8, 10, 16, 36])}))\n")
        lines.append(f"show(lambda: complex({text + rng.choice(['', 'j'])!r}))\n")
        digits = rng.randint(-5, 20)
        lines.append(f"show(lambda: round({rng.uniform(-1, 1) * 10 ** rng.randint(-5, 20)!r}, {digits}))\n")
        lines.append(f"show(lambda: {rng.getrandbits(53) * 2.0 ** rng.randint(-300, 250)!r})\n")
    return lines


def output(command):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    return done.stdout.splitlines() + done.stderr.splitlines()


def main(aioscope, count=300, seed=0):
    lines = program(random.Random(int(seed)), int(count))
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as file:
        file.writelines(lines)
        file.flush()
        theirs = output([sys.executable, file.name])
        ours = output([*aioscope.split(), "run", file.name])
    calls = lines[1:]
    failed = 0
    for call, expected, got in zip(calls, theirs, ours):
        if expected != got:
            failed += 1
            print(f"{call.strip()}\n    CPython  {expected}\n    aioscope {got}")
    failed += abs(len(theirs) - len(ours))
    print(f"{len(calls) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main(*sys.argv[1:]))
