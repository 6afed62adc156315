"""Writes sim/python/unicode_ranges.inc: which characters may start or continue an identifier, and which
are not printable, as sorted ranges, asked from the running Python (3.11: Unicode 14)."""
import sys

LAST = 0x110000


def ranges(predicate):
    start = None
    for code in range(128, LAST + 1):
        inside = code < LAST and predicate(chr(code))
        if inside and start is None:
            start = code
        elif not inside and start is not None:
            yield start, code - 1
            start = None


def is_start(char):
    return char.isidentifier()


def is_continue(char):
    return ("a" + char).isidentifier()


def is_hidden(char):
    return not char.isprintable()


def table(name, predicate, out):
    out.write(f"static const Range {name}[] = {{\n")
    line = "   "
    for first, last in ranges(predicate):
        item = f" {{0x{first:x}, 0x{last:x}}},"
        if len(line) + len(item) > 100:
            out.write(line + "\n")
            line = "   "
        line += item
    out.write(line + "\n};\n")


def main():
    out = sys.stdout
    out.write("/* Made by tools/make_unicode_ranges.py; characters below 128 are not listed. */\n")
    table("identifier_start", is_start, out)
    table("identifier_continue", is_continue, out)
    table("not_printable", is_hidden, out)


main()
