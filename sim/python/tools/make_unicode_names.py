"""Writes sim/python/unicode_names.inc: the names of the characters that programs are likely to spell as \\N{...},
sorted, asked from the running Python (3.11: Unicode 14)."""
import unicodedata

BLOCKS = [(0x20, 0x17F), (0x2B0, 0x52F), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x23FF),
          (0x2500, 0x27BF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF)]

names = {}
for first, last in BLOCKS:
    for code in range(first, last + 1):
        name = unicodedata.name(chr(code), None)
        if name is not None:
            names[name] = code

print("/* Made by tools/make_unicode_names.py. */")
print("static const NamedCode named_codes[] = {")
line = "   "
for name in sorted(names):
    item = f' {{"{name}", 0x{names[name]:x}}},'
    if len(line) + len(item) > 100:
        print(line)
        line = "   "
    line += item
print(line)
print("};")
