# Bytes as text and back.
__all__ = ['hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'b2a_base64', 'a2b_base64', 'crc32', 'Error']

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
    return bytes(memoryview(data))


def hexlify(data, sep=None, bytes_per_sep=1):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    data = bytes(memoryview(data))
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


def unhexlify(hexstr, /):
    text = _bytes_of(hexstr)
    if len(text) % 2:
        raise Error('Odd-length string')
    if text.strip(b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes(int(text[i:i + 2], 16) for i in range(0, len(text), 2))


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    data = bytes(memoryview(data))
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
    for letter in data:
        if letter == 61:  # '='
            if count >= 2:
                pads += 1
                if count + pads == 4:
                    break
            continue
        if letter not in _VALUES:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
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
    value ^= 0xffffffff
    for byte in bytes(memoryview(data)):
        value = value >> 8 ^ _crc_table[(value ^ byte) & 255]
    return value ^ 0xffffffff


def crc_hqx(data, value, /):
    for byte in bytes(memoryview(data)):
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ (0x1021 if value & 0x8000 else 0)) & 0xffff
    return value
