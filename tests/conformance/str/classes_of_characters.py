tests = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable",
         "isspace", "istitle", "isupper"]
texts = ["", "a", "A", "1", "a1", " ", "\t\n", "Abc Def", "abc", "ABC", "²", "½", "٣", "é", "É", "Ǆ", "ǅ", "_x", "1x", "x-y", "if",
         "日本", "\u2028", "\x1c", "\x85", "\xa0", "\u200b", "\ud800", "😀", "a b", "ª", "Ⅷ", "ʰ", "x\u0301", "\u0301", "·x", "x·"]
for text in texts:
    print(ascii(text), [bool(getattr(text, test)()) for test in tests])
for test in tests:
    count = 0
    checksum = 0
    for code in range(0, 0x110000, 1 if test == "isspace" else 7):
        if getattr(chr(code), test)():
            count += 1
            checksum = (checksum * 31 + code) % 1000000007
    print(test, count, checksum)
