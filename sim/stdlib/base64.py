# Bytes in letters: base 16, 32, 64 and 85.
import binascii

__all__ = ['b64encode', 'b64decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode', 'encodebytes', 'decodebytes', 'b32encode', 'b32decode', 'b16encode',
           'b16decode', 'b85encode', 'b85decode']

_BASE32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_BASE85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
           b'!#$%&()*+-;<=>?@^_`{|}~')
_STANDARD, _URLSAFE = b'+/', b'-_'


def _given(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return s.encode()
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError('argument should be a bytes-like object or ASCII string, not '
                    f'{s.__class__.__name__!r}')


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(_STANDARD, altchars))


def b64decode(s, altchars=None, validate=False):
    s = _given(s)
    if altchars is not None:
        altchars = _given(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, _STANDARD))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, _URLSAFE)


def urlsafe_b64decode(s):
    return b64decode(s, _URLSAFE)


def encodebytes(s):
    s = bytes(memoryview(s))
    return b''.join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(bytes(memoryview(s)))


def b32encode(s):
    s = bytes(memoryview(s))
    out = bytearray()
    for i in range(0, len(s), 5):
        five = s[i:i + 5]
        n = int.from_bytes(five.ljust(5, b'\0'), 'big')
        letters = [_BASE32[n >> shift & 31] for shift in range(35, -1, -5)]
        out += bytes(letters[:(len(five) * 8 + 4) // 5]).ljust(8, b'=')
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    s = _given(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if casefold:
        s = s.upper()
    letters = s.rstrip(b'=')
    if len(s) - len(letters) not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    out = bytearray()
    for i in range(0, len(letters), 8):
        part = letters[i:i + 8]
        n = 0
        for letter in part.ljust(8, b'A'):
            value = _BASE32.find(letter)
            if value < 0:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | value
        out += n.to_bytes(5, 'big')[:len(part) * 5 // 8]
    return bytes(out)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _given(s)
    if casefold:
        s = s.upper()
    if s.strip(b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def b85encode(b, pad=False):
    b = bytes(memoryview(b))
    missing = -len(b) % 4
    out = bytearray()
    for i in range(0, len(b), 4):
        n = int.from_bytes(b[i:i + 4].ljust(4, b'\0'), 'big')
        out += bytes(_BASE85[n // 85 ** power % 85] for power in (4, 3, 2, 1, 0))
    return bytes(out if pad or not missing else out[:-missing])


def b85decode(b):
    b = _given(b)
    missing = -len(b) % 5
    out = bytearray()
    for i in range(0, len(b), 5):
        n = 0
        for j, letter in enumerate(b[i:i + 5].ljust(5, b'~')):
            value = _BASE85.find(letter)
            if value < 0:
                raise ValueError(f'bad base85 character at position {i + j}')
            n = n * 85 + value
        if n > 0xffffffff:
            raise ValueError(f'base85 overflow in hunk starting at byte {i}')
        out += n.to_bytes(4, 'big')
    return bytes(out[:-missing] if missing else out)
