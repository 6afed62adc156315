texts = ["", "a", "it's", 'say "hi"', "both ' and \"", "\\", "\n\t\r\0\x1b\x7f\x80\xa0\xad", "é日😀", "\u200b\u2028\ufeff\ue000", "\ud800x\udfff",
         "\U000e0001\U0010ffff", "tab\there", "ａ", "\u0378", "\x85"]
for text in texts:
    print(ascii(repr(text)), ascii(text), [text] == [text], ascii(f"{text!r}"), ascii("%r" % text), ascii("%a" % text))
print(["a'b", "é"], ("x",), {"k": "v\n"}, {"é"}, repr("\u0301a"), repr("한국어"), repr("Привет"))
printable = 0
checksum = 0
for code in range(0x110000):
    if len(repr(chr(code))) == 3:
        printable += 1
        checksum = (checksum * 31 + code) % 1000000007
print(printable, checksum)
