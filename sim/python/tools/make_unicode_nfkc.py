"""Writes sim/python/unicode_nfkc.inc: what normalising an identifier needs, asked from the running Python
(3.11: Unicode 14). Hangul syllables are computed and not listed."""
import unicodedata

LAST = 0x110000
HANGUL = range(0xac00, 0xd7a4)


def print_table(head, items):
    print(f"static const {head}[] = {{")
    line = "   "
    for item in items:
        if len(line) + len(item) + 2 > 100:
            print(line)
            line = "   "
        line += f" {item},"
    print(line)
    print("};")


def decomposed():
    for code in range(128, LAST):
        char = chr(code)
        if code not in HANGUL and ("a" + char).isidentifier():
            parts = unicodedata.normalize("NFKD", char)
            if parts != char:
                yield code, parts


def compositions():
    for code in range(128, LAST):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<") and unicodedata.is_normalized("NFC", chr(code)):
            yield int(parts[0], 16), int(parts[1], 16), code


def combining():
    ranges = []
    for code in range(128, LAST):
        kind = unicodedata.combining(chr(code))
        if kind and ranges and ranges[-1][1:] == [code - 1, kind]:
            ranges[-1][1] = code
        elif kind:
            ranges.append([code, code, kind])
    return ranges


def main():
    rows = list(decomposed())
    pool = ""
    starts = []
    for _, parts in rows:
        at = pool.find(parts)
        if at < 0:
            at = len(pool)
            pool += parts
        starts.append(at)
    print("/* Made by tools/make_unicode_nfkc.py. */")
    print_table("uint32_t decomposed_parts", (f"0x{ord(c):x}" for c in pool))
    print_table("Decomposed decomposed", (f"{{0x{code:x}, {at}, {len(parts)}}}" for (code, parts), at in zip(rows, starts)))
    print_table("Composition compositions", (f"{{0x{a:x}, 0x{b:x}, 0x{code:x}}}" for a, b, code in sorted(compositions())))
    print_table("Combining combining", (f"{{0x{a:x}, 0x{b:x}, {kind}}}" for a, b, kind in combining()))


main()
