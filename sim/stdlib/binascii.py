# Bytes as text and back.
from operator import index as _index

__all__ = ['hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'b2a_base64', 'a2b_base64', 'b2a_uu', 'a2b_uu',
           'b2a_qp', 'a2b_qp', 'crc32', 'crc_hqx', 'Error', 'Incomplete']

_LETTERS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {letter: i for i, letter in enumerate(_LETTERS)}


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes_of(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode()
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError('argument should be bytes, buffer or ASCII string, '
                        f'not {type(data).__name__!r}') from None


def _plain(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _plain(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


def unhexlify(hexstr, /):
    text = _bytes_of(hexstr)
    if len(text) % 2:
        raise Error('Odd-length string')
    if text.strip(b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes(int(text[i:i + 2], 16) for i in range(0, len(text), 2))


def b2a_hex(data, sep=None, bytes_per_sep=1):
    return hexlify(data, sep, bytes_per_sep)


def a2b_hex(hexstr, /):
    return unhexlify(hexstr)


def b2a_base64(data, /, *, newline=True):
    data = _plain(data)
    out = bytearray()
    for i in range(0, len(data), 3):
        three = data[i:i + 3]
        n = int.from_bytes(three.ljust(3, b'\0'), 'big')
        four = [_LETTERS[n >> shift & 63] for shift in (18, 12, 6, 0)]
        out += bytes(four[:len(three) + 1]).ljust(4, b'=')
    return bytes(out) + (b'\n' if newline else b'')


def a2b_base64(data, /, *, strict_mode=False):
    data = _bytes_of(data)
    out = bytearray()
    bits = count = pads = 0
    has_padding = False
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    for i, letter in enumerate(data):
        if letter == 61:  # '='
            has_padding = True
            if count >= 2:
                pads += 1
                if count + pads == 4:
                    if strict_mode and i + 1 < len(data):
                        raise Error('Excess data after padding')
                    break
            continue
        if letter not in _VALUES:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and has_padding:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        bits = bits << 6 | _VALUES[letter]
        count += 1
        if count == 4:
            out += bits.to_bytes(3, 'big')
            bits = count = 0
    if count and count + pads != 4:
        if count == 1:
            raise Error('Invalid base64-encoded string: number of data characters '
                        f'({len(out) // 3 * 4 + 1}) cannot be 1 more than a multiple of 4')
        raise Error('Incorrect padding')
    if count == 2:
        out.append(bits >> 4)
    elif count == 3:
        out += (bits >> 2).to_bytes(2, 'big')
    return bytes(out)


_crc_table = []


def crc32(data, value=0, /):
    if not _crc_table:
        for i in range(256):
            for _ in range(8):
                i = i >> 1 ^ (0xedb88320 if i & 1 else 0)
            _crc_table.append(i)
    data, value = _plain(data), _index(value) & 0xffffffff ^ 0xffffffff
    for byte in data:
        value = value >> 8 ^ _crc_table[(value ^ byte) & 255]
    return value ^ 0xffffffff


def crc_hqx(data, crc, /):
    data, value = _plain(data), _index(crc) & 0xffff
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ (0x1021 if value & 0x8000 else 0)) & 0xffff
    return value


# ---- uuencode: a line of at most 45 bytes ----

def b2a_uu(data, /, *, backtick=False):
    data = _plain(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    zero = 96 if backtick else 32
    values = [len(data)]
    for i in range(0, len(data), 3):
        n = int.from_bytes(data[i:i + 3].ljust(3, b'\0'), 'big')
        values += [n >> shift & 63 for shift in (18, 12, 6, 0)]
    return bytes(value + 32 if value else zero for value in values) + b'\n'


def a2b_uu(data, /):
    data = _bytes_of(data)
    size = (data[0] - 32) & 63 if data else 32
    out = bytearray()
    bits = count = 0
    i = 1
    while len(out) < size:
        letter = data[i] if i < len(data) else 10
        if letter in (10, 13):
            letter = 32  # trailing spaces may be missing
        elif not 32 <= letter <= 96:
            raise Error('Illegal char')
        i += 1
        bits = (bits << 6 | (letter - 32) & 63) & 0xfff
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 255)
    if data[i:].strip(b' `\r\n'):
        raise Error('Trailing garbage')
    return bytes(out)


# ---- quoted-printable ----

def a2b_qp(data, header=False):
    data = _bytes_of(data)
    out = bytearray()
    i = 0
    while i < len(data):
        c = data[i]
        i += 1
        if c == 95 and header:
            out.append(32)
        elif c != 61:
            out.append(c)
        elif i < len(data):
            if data[i] in b'\r\n':
                end = data.find(b'\n', i)
                i = len(data) if end < 0 else end + 1
            elif data[i] == 61:
                out.append(61)
                i += 1
            elif len(pair := data[i:i + 2].strip(b' ')) == 2 and not pair.strip(
                    b'0123456789abcdefABCDEF'):
                out.append(int(pair, 16))
                i += 2
            else:
                out.append(61)
    return bytes(out)


def _has_to_be_quoted(data, i, at_start, quotetabs, istext, header):
    c = data[i]
    rest = data[i + 1:i + 2]
    if c > 126 or c == 61 or c == 95 and header:
        return True
    if c == 46:  # a lone dot would end a mail
        return at_start and rest in (b'', b'\n', b'\r', b'\0')
    if c in b'\r\n':
        return not istext
    if c in b'\t ':
        return quotetabs or not rest
    return c < 33


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = _plain(data)
    first = data.find(b'\n')
    end = b'\r\n' if first > 0 and data[first - 1] == 13 else b'\n'
    out = bytearray()
    length = i = 0
    while i < len(data):
        c = data[i]
        if _has_to_be_quoted(data, i, not length, quotetabs, istext, header):
            if length + 3 >= 76:
                out += b'=' + end
                length = 0
            out += b'=%02X' % c
            length += 3
            i += 1
        elif istext and (c == 10 or c == 13 and data[i + 1:i + 2] == b'\n'):
            length = 0
            if out[-1:] in (b' ', b'\t'):
                out += b'=%02X' % out.pop()
            out += end
            i += 2 if c == 13 else 1
        else:
            if i + 1 != len(data) and data[i + 1] != 10 and length + 1 >= 76:
                out += b'=' + end
                length = 0
            length += 1
            out.append(95 if header and c == 32 else c)
            i += 1
    return bytes(out)
