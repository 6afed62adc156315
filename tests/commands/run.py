"""The command line as a user meets it: help, statuses, formats, the picture, the terminal view.

    AIOSCOPE=build/aioscope python3 tests/commands/run.py
"""

import json
import os
import re
import struct
import subprocess
import sys
import tempfile

AIOSCOPE = os.path.abspath(os.environ["AIOSCOPE"])
ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
LESSONS = sorted(name for name in os.listdir(os.path.join(ROOT, "lessons")) if name[0].isdigit())
FIRST = os.path.join(ROOT, "lessons", LESSONS[0])


def call(*arguments, status=0, text=None, env=None):
    """Runs aioscope; the status must be as given, and nothing may crash."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "SDL_VIDEODRIVER")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment.update({"LANG": "C.UTF-8", "COLUMNS": "80"}, **(env or {}))
    environment.pop("LC_ALL", None)
    run = subprocess.run([AIOSCOPE, *arguments], input=text, capture_output=True, text=True, timeout=120,
                         env=environment, cwd=ROOT)
    assert run.returncode == status, f"{arguments}: status {run.returncode}, not {status}: {run.stderr[-500:]}"
    return run


def program(folder, text, name="program.py"):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def squeeze(text):
    return re.sub(r"\s+", " ", text)


def test_help_names_every_command(_):
    text = call("--help").stdout
    for command in ("window", "run", "play", "trace", "check", "shot", "dump", "lessons"):
        assert re.search(rf"^  {command} ", text, re.M), command
        assert f"aioscope {command}" in call(command, "--help").stdout


def test_version(_):
    assert re.fullmatch(r"aioscope \d+\.\d+\.\d+ \(Python 3\.11\)\n", call("--version").stdout)


def test_wrong_options_are_told(_):
    assert "--colour" in call("run", "--colour", "x.py", status=2).stderr
    assert "--steps" in call("run", "--steps", "many", "x.py", status=2).stderr
    assert "--send" in call("run", "--send", "SIGKILL@1", "x.py", status=2).stderr
    assert "theme" in call("shot", FIRST, "--theme", "pink", "-o", os.devnull, status=2).stderr
    assert "language" in call("lessons", "--lang", "xx", status=2).stderr
    call("run", status=2)
    call("trace", status=2)
    call("shot", status=2)
    call("no-such-lesson", status=2)


def test_run_passes_status_and_arguments(folder):
    path = program(folder, "import sys\nprint(sys.argv[1:])\nprint('x', file=sys.stderr)\nsys.exit(7)\n")
    run = call("run", path, "--steps", "-x", status=7)
    assert run.stdout == "['--steps', '-x']\n" and run.stderr == "x\n"
    assert call("run", "-", text="print(1 + 1)\n").stdout == "2\n"


def test_run_sends_signals(folder):
    path = program(folder, "import asyncio\nasync def main():\n    try:\n        await asyncio.sleep(9)\n"
                           "    finally:\n        print('tidy')\nasyncio.run(main())\n")
    assert call("run", "--send", "SIGINT@1.5", path, status=130).stdout == "tidy\n"


def test_run_sends_signals_after_an_event(folder):
    path = program(folder, "def f():\n    print('a')\n    print('b')\n    print('c')\nf()\n")
    lines = call("trace", "--level", "line", path).stdout.splitlines()
    at = next(int(line.split()[0]) for line in lines if re.search(r"line frame 2 at 3:", line))
    run = call("run", "--send", f"SIGINT@#{at}", path, status=130)
    assert run.stdout == "a\n" and "line 3, in f" in run.stderr and run.stderr.endswith("KeyboardInterrupt\n")
    traced = call("trace", "--level", "line", "--send", f"SIGINT@#{at}", path, status=130).stdout.splitlines()
    assert traced[:at] == lines[:at] and "signal_send" in traced[at]
    both = call("run", "--send", f"SIGINT@#{at}", "--send", "SIGINT@#3", path, status=130)
    assert both.stdout == "", "they come in their order, whatever the order of the options"
    assert "--send" in call("run", "--send", "SIGINT@#0", path, status=2).stderr


def test_lessons_are_listed_in_both_languages(_):
    english, russian = call("lessons").stdout, call("lessons", "--lang", "ru").stdout
    for name in LESSONS:
        assert name in english and name in russian
    assert english != russian and re.search("[а-я]", russian)


def test_check_accepts_the_lessons(_):
    assert call("check", "lessons").stdout == ""
    assert call("check", os.path.join("lessons", "TEMPLATE")).stdout == ""


def test_check_tells_file_line_column(folder):
    path = program(folder, "x = 1\nif x\n    pass\ny = (2,\n")
    lines = call("check", path, status=2).stdout.splitlines()
    assert lines[0].startswith(f"{path}:2:5: SyntaxError: expected ':'"), lines
    path = program(folder, "def f():\n    await g()\n")
    assert f"{path}:2:5: SyntaxError: 'await' outside async function" in call("check", path, status=2).stdout


BROKEN = [
    ("lesson.en.md", "## Note 1\n", "## Note 9\n", r"lesson\.en\.md: callout #1 .* has no note"),
    ("lesson.ru.md", "ask: next after #1", "ask: next after #2", r"lesson\.ru\.md:\d+: question 1 "),
    ("lesson.en.md", "at: #1", "at: #2", r"lesson\.en\.md:\d+: question 1 is asked when its answer"),
    ("lesson.en.md", "- `1.0`", "- `3.0`", r"lesson\.en\.md:\d+: question 2: not exactly one answer .* '1'"),
    ("lesson.en.md", "+    asyncio.sleep(1)  #4", "+    await asyncio.sleep(1)  #4", "experiment 1 changes nothing"),
    ("lesson.en.md", "-    await asyncio.sleep(1)  #4", "-    await asyncio.sleep(2)  #4", "experiment 1: its '-' lines"),
    ("program.py", "asyncio.run(visit())", "visit", r"program\.py:7: callout #4 is never reached"),
]


def test_check_finds_what_is_wrong_with_a_lesson(folder):
    for name, old, new, pattern in BROKEN:
        lesson = os.path.join(folder, f"lesson-{BROKEN.index((name, old, new, pattern))}")
        os.mkdir(lesson)
        for file in ("program.py", "lesson.en.md", "lesson.ru.md"):
            with open(os.path.join(FIRST, file), encoding="utf-8") as source:
                text = source.read()
            if file == name:
                assert old in text, (name, old)
                text = text.replace(old, new, 1)
            program(lesson, text, file)
        out = call("check", lesson, status=2).stdout
        assert re.search(pattern, out), f"{pattern!r} is not in {out!r}"


def test_a_broken_lesson_leaves_the_others(folder):
    good, bad = os.path.join(folder, "1-good"), os.path.join(folder, "2-bad")
    os.mkdir(good)
    os.mkdir(bad)
    for file in ("program.py", "lesson.en.md", "lesson.ru.md"):
        with open(os.path.join(FIRST, file), encoding="utf-8") as source:
            program(good, source.read(), file)
    program(bad, "print(1)  #1\n")
    program(bad, "no front matter\n", "lesson.en.md")
    assert "1-good" in call("lessons", folder).stdout
    assert "2-bad" in call("check", folder, status=2).stdout
    assert "1-good" not in call("check", folder, status=2).stdout


def test_trace_is_json_lines(_):
    lines = call("trace", "--json", FIRST).stdout.splitlines()
    events = [json.loads(line) for line in lines]
    kinds = [event.get("event") or event.get("kind") for event in events]
    assert "task_create" in kinds and "run_end" in kinds, kinds[:10]
    text = call("trace", FIRST).stdout
    assert "task_create" in text and "Come in!" in text
    assert len(call("trace", "--level", "line", FIRST).stdout) > len(text)
    only = call("trace", "--only", "task", FIRST).stdout
    assert "task_create" in only and "iteration_begin" not in only


def test_trace_gives_the_loop_order(_):
    lines = call("trace", "--loop-order", os.path.join(FIRST, "program.py")).stdout.splitlines()
    assert lines[0] == "iter 1 t=0.000000000 ready=1" and lines[1] == "run step Task-1", lines
    assert "due when=1.000000000" in lines and "run wakeup Task-1" in lines


def test_dump_shows_every_stage(_):
    path = os.path.join(FIRST, "program.py")
    seen = set()
    for stage, word in (("source", "async def"), ("tokens", "NAME"), ("tree", "AsyncFunctionDef"),
                        ("scopes", "visit"), ("code", "visit"), ("model", "task"), ("frame", "text")):
        text = call("dump", stage, path).stdout
        assert word in text, (stage, text[:300])
        seen.add(text)
    assert len(seen) == 7
    call("dump", "everything", path, status=2)


def png_size(path):
    with open(path, "rb") as file:
        head = file.read(24)
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", head[16:24])


def test_shot_draws_without_a_display(folder):
    pictures = []
    for number, more in enumerate(([], ["--lang", "ru"], ["--theme", "light"], ["--at", "end"], ["--at", "0.5s"], ["--at", "#3"])):
        path = os.path.join(folder, f"{number}.png")
        call("shot", FIRST, "-o", path, "--size", "1280x800", *more)
        assert png_size(path) == (1280, 800)
        with open(path, "rb") as file:
            pictures.append(file.read())
    assert len(set(pictures)) == len(pictures)
    assert "no callout #9" in call("shot", FIRST, "--at", "#9", "-o", os.devnull, status=2).stderr
    again = os.path.join(folder, "again.png")
    call("shot", FIRST, "-o", again, "--size", "1280x800")
    with open(again, "rb") as file:
        assert file.read() == pictures[0], "the same picture twice"


def test_play_tells_the_lesson(_):
    for language, name in (("en", "lesson.en.md"), ("ru", "lesson.ru.md")):
        text = squeeze(call("play", FIRST, "--lang", language).stdout)
        with open(os.path.join(FIRST, name), encoding="utf-8") as file:
            for note in re.findall(r"^## (?:Note|Пояснение) \d+\n\n(.*?)\n\n", file.read(), re.M | re.S):
                assert squeeze(re.sub(r"[`*]", "", note)) in text, note
        assert "Come in!" in text and "Task-1" in text and "\033" not in text
        assert not re.search(r"(terminal|state|loop|handle)\.[a-z]", text), "a word without a translation"


def test_without_a_display_the_terminal_plays(_):
    for run in call(), call(env={"SDL_VIDEODRIVER": "x11"}):
        assert len(run.stderr.splitlines()) == 1 and "no display" in run.stderr
        assert "Come in!" in run.stdout


def test_input_reads_prepared_lines(folder):
    path = program(folder, "print(input('name? '), int(input()) + 1)\nprint(input())\n")
    run = call("run", "--input", "Ann", "--input=41", path, status=1)
    assert run.stdout == "name? Ann 42\n"
    assert "EOFError: EOF when reading a line" in run.stderr and "--input LINE" in run.stderr
    assert call("run", "--input", "Ann", "--input=41", "--input", "x", path).stderr == ""


def test_notebook_mode(_):
    path = os.path.join(ROOT, "lessons", "04-closing-a-running-loop")
    run = call("run", path, status=1)
    assert run.stdout.endswith("True\n")
    assert run.stderr.endswith("RuntimeError: Cannot close a running event loop\n")
    assert call("run", os.path.join(path, "program.py")).stdout.endswith("False\n")
    assert call("run", "--notebook", os.path.join(path, "program.py"), status=1).stdout == run.stdout


def main():
    passed = failed = 0
    wanted = os.environ.get("T", "")
    for name, test in list(globals().items()):
        if not name.startswith("test_") or wanted not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(folder)
                passed += 1
            except (AssertionError, subprocess.TimeoutExpired, OSError, ValueError) as error:
                failed += 1
                print(f"failed: {name[5:].replace('_', ' ')}: {error}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
