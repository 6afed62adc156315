# Values as bytes and back, as C lays them out.
__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


_SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8,
          'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
_NATIVE = {**_SIZES, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}
_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}


def _fields(format):
    # (letter, count, size, offset) of each item, and the whole size
    order, native = 'little', True
    if format[:1] in tuple('@=<>!'):
        native = format[0] == '@'
        order = 'big' if format[0] in '>!' else 'little'
        format = format[1:]
    sizes = _NATIVE if native else _SIZES
    fields = []
    at = i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            continue
        start = i - 1
        while c.isdecimal() and c.isascii():
            if i == len(format):
                raise error('repeat count given without format specifier')
            c = format[i]
            i += 1
        count = int(format[start:i - 1]) if i - 1 > start else None
        if c not in sizes:
            raise error('bad char in struct format')
        size = sizes[c]
        if native and c not in 'xcsp':
            at += -at % size
        if c in 'sp':
            length = 1 if count is None else count
            fields.append((c, length, length, at))
            at += length
        else:
            for _ in range(1 if count is None else count):
                if c != 'x':
                    fields.append((c, 1, size, at))
                at += size
    return order, fields, at


def _float_bits(value, exponent_bits, fraction_bits):
    # the nearest number of this size, ties to even
    import math
    sign = math.copysign(1.0, value) < 0
    bias = (1 << exponent_bits - 1) - 1
    top = (1 << exponent_bits) - 1
    value = abs(value)
    if value != value:
        bits = top << fraction_bits | 1 << fraction_bits - 1
    elif value == math.inf:
        bits = top << fraction_bits
    elif value == 0:
        bits = 0
    else:
        mantissa, exponent = math.frexp(value)  # 0.5 <= mantissa < 1
        exponent = max(exponent - 1, 1 - bias)
        bits = round(math.ldexp(value, fraction_bits - exponent))
        if bits >= 1 << fraction_bits:
            bits += (exponent + bias - 1) << fraction_bits
        if bits >= top << fraction_bits:
            raise OverflowError('float too large to pack with {} format'.format(
                {5: 'e', 8: 'f', 11: 'd'}[exponent_bits]))
    return bits | sign << exponent_bits + fraction_bits


def _float_value(bits, exponent_bits, fraction_bits):
    import math
    bias = (1 << exponent_bits - 1) - 1
    top = (1 << exponent_bits) - 1
    sign = -1.0 if bits >> exponent_bits + fraction_bits else 1.0
    exponent = bits >> fraction_bits & top
    fraction = bits & (1 << fraction_bits) - 1
    if exponent == top:
        return sign * math.inf if not fraction else math.nan
    if exponent:
        fraction |= 1 << fraction_bits
    else:
        exponent = 1
    return sign * math.ldexp(fraction, exponent - bias - fraction_bits)


def _pack_one(c, count, size, order, value):
    if c in 'sp':
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{c}' must be a bytes object")
        value = bytes(value)
        if c == 's':
            return value[:count].ljust(count, b'\0')
        kept = value[:max(count - 1, 0)]
        return (bytes([min(len(kept), 255)]) + kept).ljust(count, b'\0')[:count]
    if c == 'c':
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if c == '?':
        return b'\1' if value else b'\0'
    if c in _FLOATS:
        try:
            value = float(value)
        except TypeError:
            raise error('required argument is not a float') from None
        return _float_bits(value, *_FLOATS[c]).to_bytes(size, order)
    if not isinstance(value, int):
        if not hasattr(type(value), '__index__'):
            raise error('required argument is not an integer')
        value = value.__index__()
    signed = c in 'bhilqn'
    try:
        return value.to_bytes(size, order, signed=signed)
    except OverflowError:
        raise error(_range_text(c, size, order, value)) from None


def _range_text(c, size, order, value):
    signed = c in 'bhilqn'
    if size == 8 and order == 'big':
        return 'int too large to convert'
    if size == 8 or not -1 << 63 <= value < 1 << 63 or (value < 0 and not signed and size == 4):
        return 'argument out of range'
    low, high = (-1 << 8 * size - 1, (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    name = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}.get(c, repr(c))
    return f'{name} format requires {low} <= number <= {high}'


class Struct:
    """A format that was read once."""

    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode('ascii')
        if not isinstance(format, str):
            raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
        self.format = format
        self._order, self._all, self.size = _fields(format)

    def pack(self, *values):
        if len(values) != len(self._all):
            raise error(f'pack expected {len(self._all)} items for packing (got {len(values)})')
        result = bytearray(self.size)
        for (c, count, size, at), value in zip(self._all, values):
            result[at:at + size] = _pack_one(c, count, size, self._order, value)
        return bytes(result)

    def pack_into(self, buffer, offset, *values):
        if len(values) != len(self._all):
            raise error(f'pack_into expected {len(self._all)} items for packing (got {len(values)})')
        if offset < 0:
            offset += len(buffer)
        if offset < 0 or len(buffer) - offset < self.size:
            raise error(f'pack_into requires a buffer of at least {offset + self.size} bytes for packing '
                        f'{self.size} bytes at offset {offset} (actual buffer size is {len(buffer)})')
        buffer[offset:offset + self.size] = self.pack(*values)

    def _values(self, data):
        values = []
        for c, count, size, at in self._all:
            part = data[at:at + size]
            if c in 'sc':
                values.append(part)
            elif c == 'p':
                values.append(part[1:1 + part[0]] if part else b'')
            elif c == '?':
                values.append(part != b'\0')
            elif c in _FLOATS:
                values.append(_float_value(int.from_bytes(part, self._order), *_FLOATS[c]))
            else:
                values.append(int.from_bytes(part, self._order, signed=c in 'bhilqn'))
        return tuple(values)

    def unpack(self, buffer):
        data = bytes(memoryview(buffer))
        if len(data) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._values(data)

    def unpack_from(self, buffer, offset=0):
        data = bytes(memoryview(buffer))
        if offset < 0:
            if len(data) + offset < 0:
                raise error(f'offset {offset} out of range for {len(data)}-byte buffer')
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(f'unpack_from requires a buffer of at least {offset + self.size} bytes for unpacking '
                        f'{self.size} bytes at offset {offset} (actual buffer size is {len(data)})')
        return self._values(data[offset:offset + self.size])

    def iter_unpack(self, buffer):
        data = bytes(memoryview(buffer))
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(data) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return (self._values(data[i:i + self.size]) for i in range(0, len(data), self.size))


_cache = {}


def _struct(format):
    made = _cache.get(format)
    if made is None:
        made = _cache[format] = Struct(format)
    return made


def calcsize(format, /):
    return _struct(format).size


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
