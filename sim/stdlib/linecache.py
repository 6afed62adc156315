"""Lines of source files. The only file there is is the program itself."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def updatecache(filename, module_globals=None):
    text = _traceback.source_text(filename)
    if text is None:
        return []
    lines = text.splitlines(True)
    cache[filename] = (len(text), None, lines, filename)
    return lines


def getlines(filename, module_globals=None):
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False
