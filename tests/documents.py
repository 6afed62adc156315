#!/usr/bin/env python3
"""Prints each path that the documents name and the tree does not have, as DOCUMENT:LINE: PATH; prints nothing if all is true.

A path is what stands in backticks, or is linked, and has a folder in front (`sim/sim.h`, or of the document's own folder
`conformance/loop`) or an ending of the tree's files (`fold.c`): the latter is looked for in the folders that its line names, then beside the document, then
anywhere. `*` is a pattern; what has capitals in it (`pane_NAME.c`) is a place holder; what the build makes is left out.
"""

import fnmatch
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "tests/README.md", "tests/fuzz/README.md", "tests/conformance/EVENTS.md")
FOLDERS = ("sim/", "ui/", "lessons/", "assets/", "tests/")
ENDINGS = (".c", ".h", ".def", ".md", ".sh")
PLACEHOLDER = re.compile(r"[A-Z]{3,}")
CAPITALS = re.compile(r"README|CONTRIBUTING|EVENTS|FORMAT|TEMPLATE|LICENSE")
OTHERS = ("my_", "my-", "lesson.", "picture.", "build/")  # examples, and what the build makes


def tree():
    """Files and folders that git knows."""
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    files = [name for name in files if name]
    folders = {name[:i] for name in files for i, c in enumerate(name) if c == "/"}
    return set(files) | folders


def is_path(word, document):
    if re.search(r"[\s<>=$(]", word) or word.startswith((*OTHERS, ".")) or PLACEHOLDER.search(CAPITALS.sub("", word)):
        return False
    first, slash, _ = word.partition("/")
    beside = slash and first and os.path.isdir(os.path.join(ROOT, os.path.dirname(document), first))
    return bool(beside) or word.startswith(FOLDERS) or word.endswith(ENDINGS)


def exists(word, document, folders, names):
    word = word.rstrip("/")
    places = [word, *(f"{folder}/{word}" for folder in folders), os.path.normpath(f"{os.path.dirname(document)}/{word}")]
    if any(fnmatch.filter(names, place) for place in places):
        return True
    return "/" not in word and any(fnmatch.fnmatch(os.path.basename(name), word) for name in names)


def main():
    names = tree()
    found = 0
    for document in DOCUMENTS:
        with open(os.path.join(ROOT, document), encoding="utf-8") as file:
            lines = list(file)
        for number, line in enumerate(lines, 1):
            words = [word for pair in re.findall(r"`([^`]+)`|\]\(([^)]+)\)", line) for word in pair if is_path(word, document)]
            folders = [os.path.dirname(word) for word in words if "/" in word]
            found += len(words)
            for word in words:
                if not exists(word, document, folders, names):
                    print(f"{document}:{number}: {word}")
    if found < 60:
        print(f"only {found} paths were found in {', '.join(DOCUMENTS)}: the documents are not read as they are written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
