# Bytes in letters: strict base 64, quoted-printable, uuencode, base 32 in both alphabets, base 85 in
# both forms, and what each of them refuses.
import base64
import binascii
import io
import random


def attempt(function, *args, **options):
    try:
        return function(*args, **options)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for text in (b'', b'=', b'====', b'A', b'AA', b'AA=', b'AA==', b'AAA=', b'AAAA', b'AA==A', b'AA=A', b'A=A=', b'AB\nCD', b'AA===', b'AAAA=', b'AAAAA', b'AB=C', b'\xff', b'AA==\n',
             b'A-_/', 'QUJD', 'ж', b'AAA', b'=AAAA', b'AA=\n='):
    print(text, attempt(binascii.a2b_base64, text), attempt(binascii.a2b_base64, text, strict_mode=True), attempt(base64.b64decode, text),
          attempt(base64.b64decode, text, validate=True), attempt(base64.urlsafe_b64decode, text), attempt(base64.b64decode, text, b'-_', True))
print(attempt(binascii.a2b_base64, 5), attempt(binascii.b2a_base64, 'x'), attempt(base64.b64encode, 'x'), attempt(base64.b64decode, 5), attempt(base64.b64encode, b'\xff\xfe\xfd', b'*!'))
print(binascii.crc_hqx(b'abc', 0x12345), binascii.crc_hqx(b'', 5), binascii.crc32(b'abc', 7), attempt(binascii.unhexlify, 'abc'), attempt(binascii.unhexlify, 'zz'), binascii.hexlify(b'abcd', '-', 2))

chance = random.Random(5)
for round in range(120):
    data = bytes(chance.choices(b'ab=_. \t\r\n\0\x7f\xe9', k=chance.randrange(0, 12))) + b'x' * chance.choice((0, 0, 70, 75)) + bytes(chance.choices(b'ab= \n\r.', k=4))
    for options in ({}, {'quotetabs': True}, {'istext': False}, {'header': True}):
        text = binascii.b2a_qp(data, **options)
        print(text, binascii.a2b_qp(text, header='header' in options) == data)
for text in (b'=', b'=\n', b'a=\r\nb', b'=\rb', b'==', b'=4', b'=4G', b'=41', b'=4a=4A', b'a=xyz', b'_=5F', b'= \nb', b'a=0', b'=  ', 'text=20', b'\xff'):
    print(text, attempt(binascii.a2b_qp, text), attempt(binascii.a2b_qp, text, True))
for data in (b'', b'a', b'abc', b'\0\0\0', bytes(range(45)), bytes(46)):
    line, other = attempt(binascii.b2a_uu, data), attempt(binascii.b2a_uu, data, backtick=True)
    print(line, other, attempt(binascii.a2b_uu, line), attempt(binascii.a2b_uu, other))
for line in (b'', b'\x7f', b'!', b'!"', b'#86)C', b'#86)C \n', b'#86)Cx', b'#\xff', b'\xff\0', b'!!!!', b'# \n', b'"a\n'):
    print(line, attempt(binascii.a2b_uu, line))
for data in (b'', b'a', b'ab', b'abc', b'abcd', b'abcde', b'\0\xff' * 5):
    print(base64.b32encode(data), base64.b32hexencode(data), base64.b16encode(data), base64.b32decode(base64.b32encode(data)) == data)
for text in (b'ME======', b'me======', b'M1======', b'ME=====', b'ME=A====', b'========', b'MFRGG===', b'MFRGGZD=', b'MFRGG==', b'M0BA2===', b'MFRGGZ==', 'ME======', b'ME======MFRGGZDF'):
    print(text, attempt(base64.b32decode, text), attempt(base64.b32decode, text, True), attempt(base64.b32decode, text, map01=b'L'), attempt(base64.b32hexdecode, text),
          attempt(base64.b32hexdecode, text, True), attempt(base64.b16decode, text), attempt(base64.b16decode, text, True))
for data in (b'', b'a', b'\0', b'\0\0\0\0', b'    ', b'    \0\0\0\0ab', b'hello world, this is long', b'\0\0\0\0\0', b'\xff' * 6):
    print(base64.b85encode(data), base64.b85encode(data, pad=True), base64.a85encode(data), base64.a85encode(data, foldspaces=True, adobe=True),
          base64.a85encode(data, wrapcol=7), base64.a85encode(data, wrapcol=1, adobe=True), base64.a85encode(data, pad=True),
          base64.a85decode(base64.a85encode(data)) == data, base64.b85decode(base64.b85encode(data)) == data)
for text in (b'', b'z', b'y', b'!!', b'az', b'~>', b'<~z~>', b'<~87cURD]i,"Ebo80~>', b'87 cU\nRD', b's8W-!', b's8W-"', b'v', b'u', b'!', '87cUR', b'!!!!y', b'x!'):
    print(text, attempt(base64.a85decode, text), attempt(base64.a85decode, text, adobe=True), attempt(base64.a85decode, text, foldspaces=True), attempt(base64.b85decode, text))
source, middle, target = io.BytesIO(bytes(range(100))), io.BytesIO(), io.BytesIO()
base64.encode(source, middle)
middle.seek(0)
base64.decode(middle, target)
print(middle.getvalue(), target.getvalue() == bytes(range(100)), attempt(base64.encodebytes, 'x'), attempt(base64.decodebytes, 'x'), base64.encodebytes(b'x' * 60), sorted(base64.__all__))
