#!/usr/bin/env python3
"""Writes every lesson's program, and each of its experiments applied to it, into a folder, to be run as programs.

    python3 tests/lesson_programs.py FOLDER

Lessons in notebook mode are left out: CPython has no such mode. Whether an experiment can be applied at all is for
`aioscope check` to tell; here it is an error. So is a lesson of the tree without two questions, an experiment and both
languages, which a lesson elsewhere may lack.
"""

import pathlib
import re
import sys

LESSONS = pathlib.Path(__file__).resolve().parent.parent / "lessons"


def side(diff, other):
    """The lines of a diff without those that belong to the other side alone."""
    return "".join(line[1:] + "\n" for line in diff.splitlines() if not line.startswith(other))


def experiments(text):
    return [(side(diff, "+"), side(diff, "-")) for diff in re.findall(r"^```diff\n(.*?)^```$", text, re.S | re.M)]


def demand(lesson, text):
    """What CONTRIBUTING asks of a lesson in the tree."""
    if not (lesson / "lesson.ru.md").is_file():
        sys.exit(f"{lesson.name}: a language is missing")
    for heading, least in ("Question", 2), ("Experiment", 1):
        if len(re.findall(rf"^## {heading} \d+$", text, re.M)) < least:
            sys.exit(f"{lesson.name}: fewer than {least} of '## {heading}'")


def main():
    folder = pathlib.Path(sys.argv[1])
    for lesson in sorted(LESSONS.glob("[0-9]*/")):
        text = (lesson / "lesson.en.md").read_text()
        program = (lesson / "program.py").read_text()
        demand(lesson, text)
        if re.search(r"^mode: notebook$", text, re.M):
            continue
        (folder / f"{lesson.name}.py").write_text(program)
        for number, (before, after) in enumerate(experiments(text), 1):
            if program.count(before) != 1:
                sys.exit(f"{lesson.name}: experiment {number} cannot be applied")
            (folder / f"{lesson.name}-experiment-{number}.py").write_text(program.replace(before, after))


main()
