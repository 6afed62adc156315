# Bytes in letters: base 16, 32, 64 and 85.
import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode',
           'b32decode', 'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode',
           'b85decode', 'a85encode', 'a85decode', 'standard_b64encode', 'standard_b64decode',
           'urlsafe_b64encode', 'urlsafe_b64decode']

_BASE32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_BASE32_HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
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


def encode(input, output):
    """From one stream of bytes to another, in lines."""
    while piece := input.read(57):
        while len(piece) < 57 and (more := input.read(57 - len(piece))):
            piece += more
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _checked_bytes(s):
    try:
        m = memoryview(s)
    except TypeError:
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}') from None
    if m.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {m.format!r} from '
                        f'{s.__class__.__name__}')
    if m.ndim != 1:
        raise TypeError(f'expected 1-D data, not {m.ndim}-D data from {s.__class__.__name__}')
    return bytes(m)


def encodebytes(s):
    s = _checked_bytes(s)
    return b''.join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(_checked_bytes(s))


def _encode_32(s, letters_of):
    s = bytes(memoryview(s))
    out = bytearray()
    for i in range(0, len(s), 5):
        five = s[i:i + 5]
        n = int.from_bytes(five.ljust(5, b'\0'), 'big')
        letters = [letters_of[n >> shift & 31] for shift in range(35, -1, -5)]
        out += bytes(letters[:(len(five) * 8 + 4) // 5]).ljust(8, b'=')
    return bytes(out)


def _decode_32(s, letters_of, casefold, map01):
    s = _given(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _given(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    letters = s.rstrip(b'=')
    out = bytearray()
    for i in range(0, len(letters), 8):
        n = 0
        for letter in letters[i:i + 8].ljust(8, letters_of[:1]):
            value = letters_of.find(letter)
            if value < 0:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | value
        out += n.to_bytes(5, 'big')
    pads = len(s) - len(letters)
    if len(s) % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    return bytes(out[:len(letters) * 5 // 8])


def b32encode(s):
    return _encode_32(s, _BASE32)


def b32decode(s, casefold=False, map01=None):
    return _decode_32(s, _BASE32, casefold, map01)


def b32hexencode(s):
    return _encode_32(s, _BASE32_HEX)


def b32hexdecode(s, casefold=False):
    return _decode_32(s, _BASE32_HEX, casefold, None)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _given(s)
    if casefold:
        s = s.upper()
    if s.strip(b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def _five(n):
    return [n // 85 ** power % 85 for power in (4, 3, 2, 1, 0)]


def _encode_85(b, letters, pad, zeros=None, spaces=None):
    b = bytes(memoryview(b))
    missing = -len(b) % 4
    whole = b + bytes(missing)
    out = []
    for i in range(0, len(whole), 4):
        n = int.from_bytes(whole[i:i + 4], 'big')
        out.append(zeros if zeros and not n else spaces if spaces and n == 0x20202020
                   else bytes(letters[digit] for digit in _five(n)))
    if missing and not pad:
        if out[-1] == zeros:
            out[-1] = letters[:1] * 5
        out[-1] = out[-1][:-missing]
    return b''.join(out)


_ASCII85 = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode_85(b, _ASCII85, pad, b'z', b'y' if foldspaces else None)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _given(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = bytearray()
    digits = []
    for letter in b + b'u' * 4:
        if 33 <= letter <= 117:
            digits.append(letter - 33)
            if len(digits) == 5:
                n = 0
                for digit in digits:
                    n = n * 85 + digit
                if n > 0xffffffff:
                    raise ValueError('Ascii85 overflow')
                out += n.to_bytes(4, 'big')
                digits = []
        elif letter == 122 or foldspaces and letter == 121:
            if digits:
                raise ValueError(f"{chr(letter)} inside Ascii85 5-tuple")
            out += bytes(4) if letter == 122 else b'    '
        elif letter not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(letter)}')
    missing = 4 - len(digits)
    return bytes(out[:-missing] if missing else out)


def b85encode(b, pad=False):
    return _encode_85(b, _BASE85, pad)


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
