texts = ["", " ", "a", "a b c", "  a  b   c  ", "a,b,,c,", ",", "a, b, c", "é è\u3000ê", "一,二,三", "line\nline2\r\nline3\rline4\x0bx\x0cy",
         "\u2028a\u2029b\x85c", "aXXbXXc", "XX", "\n", "\n\n", "a\n", "\x1ca\x1d\x1eb"]
for text in texts:
    print(ascii(text))
    for sep in (None, ",", " ", "XX", "é", "a"):
        for limit in (-1, 0, 1, 2):
            print(ascii(text.split(sep, limit)), ascii(text.rsplit(sep, limit)), end=" ")
    print(ascii(text.split()), ascii(text.rsplit()), ascii(text.splitlines()), ascii(text.splitlines(True)), ascii(text.splitlines(keepends=False)))
    for sep in (",", " ", "XX", "zz"):
        print(ascii(text.partition(sep)), ascii(text.rpartition(sep)))
print("a b".split(sep=None, maxsplit=1), "a b c".split(maxsplit=1), "1,2,3".rsplit(",", maxsplit=1))
