texts = ["", "hello World", "HELLO", "ß", "straße", "ΑΣ", "ΟΔΥΣΣΕΥΣ ΣΣ Σ", "İstanbul", "ǆ ǅ Ǆ", "ﬁn", "привет Мир", "ŉ", "ΐ",
         "they're bill's friends", "a1b2 c3", "日本語 abc", "ⓐⓑ", "Ⅷ ⅷ", "ᾳ ᾼ", "x\u0345y", "ʰabc", "𐐀𐐨", "Ǆ", "ﬃ", "և", "ẞ", "A\u03a3\u0301", "\u03a3"]
for text in texts:
    print(text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold())
    print(text.isupper(), text.islower(), text.istitle())
changed = 0
for code in range(0x110000):
    c = chr(code)
    if c.upper() != c or c.lower() != c or c.title() != c or c.casefold() != c:
        changed += 1
        if changed % 37 == 0:
            print(hex(code), ascii(c.upper()), ascii(c.lower()), ascii(c.title()), ascii(c.casefold()), ascii(c.swapcase()))
print(changed)
