def attempt(function):
    try:
        print(ascii(function()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


for text in ("", "abc", "é", "日本", "😀", "a€b€€", "\ud800", "a\udc80\udcffb", "\x80\xff"):
    for encoding in ("utf-8", "UTF8", "ascii", "latin-1", "iso-8859-1", "utf-16", "utf-16-le", "utf_16_be", "utf-32", "foo"):
        for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "bar"):
            if encoding.startswith(("utf-16", "utf_16", "utf-32")) and errors not in ("strict", "surrogatepass"):
                continue
            attempt(lambda: text.encode(encoding, errors))
for data in (b"", b"abc", b"\xc3\xa9", b"\xff", b"\xe6\x97", b"\xe6\x97\xa5\xe6", b"a\x80b\xc0\xafc", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98",
             b"\xf4\x90\x80\x80", b"\xc3(", b"\xe2\x28\xa1", b"\xf8\x88", b"\xff\xfea\x00", b"a\x00", b"\x00\xd8", b"\xef\xbb\xbfx"):
    for encoding in ("utf-8", "ascii", "latin-1", "utf-16", "utf-16-le"):
        for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "bar"):
            if encoding.startswith("utf-16") and errors != "strict":
                continue
            attempt(lambda: data.decode(encoding, errors))
attempt(lambda: "é".encode())
attempt(lambda: "é".encode("ascii", errors="ignore"))
attempt(lambda: "é".encode(encoding="latin-1"))
attempt(lambda: "a".encode(1))
attempt(lambda: "a".encode("utf-8", 1))
attempt(lambda: str(b"\xc3\xa9", "utf-8"))
attempt(lambda: str(b"\xff", encoding="utf-8", errors="replace"))
attempt(lambda: str(b"abc"))
attempt(lambda: b"a".decode(1))
try:
    "aé".encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, ascii(error.object), error.start, error.end, error.reason, ascii(error.args))
try:
    b"a\xff".decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, error.args)
