"""Encodings of one byte a character, to and fro, with every error handler; UTF-8 with a signature."""
PAGES = ('iso8859-2 latin2 cyrillic iso-8859-5 greek latin5 latin9 cp1250 cp1251 windows-1251 1252 CP1252 cp1253 '
         'windows_1254 koi8-r KOI8_U cp437 850 ibm866 cp866 tis-620 thai cp874').split()
HANDLERS = 'strict ignore replace backslashreplace xmlcharrefreplace surrogateescape surrogatepass'.split()
TEXTS = ['hello', 'Привет, Ёжик №7 «a»', 'żółć €', 'Ωμέγα', 'ไทย', '\udc98 \ud800x', '😀 ok \0', '']


def attempt(call):
    try:
        return ascii(call())
    except (UnicodeError, LookupError, TypeError) as e:
        return f'{type(e).__name__}: {e!s}'


for page in PAGES:
    for text in TEXTS:
        print(page, ascii(text), attempt(lambda: text.encode(page)))
    print(page, attempt(lambda: bytes(range(256)).decode(page, 'replace')))
    print(page, attempt(lambda: bytes(range(0x80, 0x100)).decode(page)))
for handler in HANDLERS:
    for text in TEXTS:
        print(handler, attempt(lambda: text.encode('cp1251', handler)), attempt(lambda: text.encode('utf-8-sig', handler)))
    print(handler, attempt(lambda: b'\x98\xff\x00'.decode('cp1251', handler)))
    print(handler, attempt(lambda: b'\xef\xbb\xbfa\xef\xbb\xbf\xff'.decode('utf_8_sig', handler)))
print(b'\xef\xbb\xbf'.decode('utf-8-sig') == '', b'a'.decode('utf-8-sig'), b'\xef\xbb'.decode('utf-8-sig', 'replace'))
print(str(b'\xcf\xf0', 'cp1251'), bytes('Пр', encoding='koi8-r'), bytearray(b'\x8f\xe0').decode('cp866'))
