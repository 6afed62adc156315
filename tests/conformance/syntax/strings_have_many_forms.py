print('single', "double", """triple
line""", r"raw\n", "a" 'b' "c", "\x41\u00e9\U0001F600\N{GREEK SMALL LETTER ALPHA}\101\0end".replace("\0", "0"))
print("tab\tnew\nline\\ \' \" \a\b\f\v\r".encode())
print(b"bytes\x00\xff" rb"\raw" b'\'', u"unicode", "multi" \
      "line", "con\
tinued")
print(len("\N{BULLET}"), "é" == "\xe9", "\u0065\u0301", repr("\ud800"), ascii("é😀"))
print("" == '', """a"b""" + '''c'd''', "\\n", R"\d", Rb"\d", bR'x')
print("%s" "%d" % ("a", 1), "x" "y" * 2, ("a" "b")[0])
