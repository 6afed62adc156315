texts = ["", "  a b  ", "\t\nx\r\n", "xxabcxx", "éé a éé", "\u3000日本\u3000", "abc", "mississippi", "+5", "-5", "-", "a\tb\tc", "\t", "ab\tcd\nef\tg"]
for text in texts:
    print(ascii(text))
    for chars in (None, "x", "xa", "é ", "ims", "", "\u3000"):
        print(ascii([text.strip(chars), text.lstrip(chars), text.rstrip(chars)]), end=" ")
    print(ascii([text.strip(), text.lstrip(), text.rstrip()]))
    for width in (-1, 0, 3, 5, 8, 9, 20):
        print(ascii([text.center(width), text.ljust(width, "*"), text.rjust(width, "é"), text.zfill(width), text.center(width, "日")]))
    for size in (0, 1, 4, 8, -1):
        print(ascii(text.expandtabs(size)), end=" ")
    print(ascii(text.expandtabs()), ascii(text.expandtabs(tabsize=2)))
    for part in ("", "x", "xx", "abc", "mi", "pi", "+"):
        print(ascii([text.removeprefix(part), text.removesuffix(part)]), end=" ")
    print()
