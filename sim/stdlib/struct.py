# Values as bytes and back, as C lays them out.
from operator import index as _index
from sys import maxsize as _maxsize

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


_SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8,
          'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
_NATIVE = {**_SIZES, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}
_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}


def _fields(format):
    # runs of items (letter, how many, size of each, offset of the first), and the whole size
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
            fields.append((c, 1, length, at))
            at += length
        else:
            count = 1 if count is None else count
            if c != 'x' and count:
                fields.append(('native f' if native and c == 'f' else c, count, size, at))
            at += size * count
        if at > _maxsize:
            raise error('total struct size too long')
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


def _pack_float(c, size, order, value):
    if not isinstance(value, float):
        if isinstance(value, (str, bytes, bytearray)):
            raise error('required argument is not a float')
        try:
            value = float(value)
        except Exception:
            raise error('required argument is not a float') from None
    try:
        bits = _float_bits(value, *_FLOATS[c[-1]])
    except OverflowError:
        if c != 'native f':
            raise
        bits = _float_bits(float('inf') if value > 0 else float('-inf'), *_FLOATS['f'])
    return bits.to_bytes(size, order)


def _pack_one(c, size, order, value):
    if c in 'sp':
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{c}' must be a bytes object")
        value = bytes(value)
        if c == 's':
            return value[:size].ljust(size, b'\0')
        kept = value[:max(size - 1, 0)]
        return (bytes([min(len(kept), 255)]) + kept).ljust(size, b'\0')[:size]
    if c == 'c':
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if c == '?':
        return b'\1' if value else b'\0'
    if c[-1] in _FLOATS:
        return _pack_float(c, size, order, value)
    if not isinstance(value, int):
        if not hasattr(type(value), '__index__'):
            raise error('required argument is not an integer')
        value = value.__index__()
    signed = c in 'bhilqn' or c == 'P' and value < 0
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


def _data(buffer):
    try:
        return bytes(memoryview(buffer))
    except TypeError:
        raise TypeError('a bytes-like object is required, '
                        f"not '{type(buffer).__name__}'") from None


_MISSING = object()


class Struct:
    """A format that was read once."""

    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode('ascii')
        if not isinstance(format, str):
            raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
        format.encode('ascii')
        if '\0' in format:
            raise error('embedded null character')
        self._format = format
        self._order, self._runs, self._size = _fields(format)
        self._count = sum(count for _, count, _, _ in self._runs)
        self._all = None

    format = property(lambda self: self._format)
    size = property(lambda self: self._size)

    def _items(self):
        if self._all is None:
            self._all = [(c, size, at + i * size) for c, count, size, at in self._runs
                         for i in range(count)]
        return self._all

    def pack(self, *values):
        if len(values) != self._count:
            raise error(f'pack expected {self._count} items for packing (got {len(values)})')
        result = bytearray(self._size)
        for (c, size, at), value in zip(self._items(), values):
            result[at:at + size] = _pack_one(c, size, self._order, value)
        return bytes(result)

    def _offset(self, offset, length, small, function, what):
        # where in a buffer of this length the offset is
        offset = start = _index(offset)
        if offset < 0:
            if offset + self._size > 0:
                raise error(f'{small} {self._size} bytes at offset {offset}')
            start += length
            if start < 0:
                raise error(f'offset {offset} out of range for {length}-byte buffer')
        if length - start < self._size:
            raise error(f'{function} requires a buffer of at least {start + self._size} bytes for '
                        f'{what} {self._size} bytes at offset {start} (actual buffer size is '
                        f'{length})')
        return start

    def pack_into(self, buffer=_MISSING, offset=_MISSING, /, *values):
        if buffer is _MISSING or offset is _MISSING:
            name = 'buffer' if buffer is _MISSING else 'offset'
            raise error(f'pack_into expected {name} argument')
        if len(values) != self._count:
            raise error(f'pack_into expected {self._count} items for packing (got {len(values)})')
        try:
            view = memoryview(buffer)
        except TypeError:
            view = None
        if view is None or view.readonly:
            raise TypeError('argument must be read-write bytes-like object, '
                            f'not {type(buffer).__name__}')
        start = self._offset(offset, view.nbytes, 'no space to pack', 'pack_into', 'packing')
        view[start:start + self._size] = self.pack(*values)

    def _values(self, data):
        values = []
        for c, size, at in self._items():
            part = data[at:at + size]
            if c in 'sc':
                values.append(part)
            elif c == 'p':
                values.append(part[1:1 + part[0]] if part else b'')
            elif c == '?':
                values.append(part != b'\0')
            elif c[-1] in _FLOATS:
                values.append(_float_value(int.from_bytes(part, self._order), *_FLOATS[c[-1]]))
            else:
                values.append(int.from_bytes(part, self._order, signed=c in 'bhilqn'))
        return tuple(values)

    def unpack(self, buffer, /):
        data = _data(buffer)
        if len(data) != self._size:
            raise error(f'unpack requires a buffer of {self._size} bytes')
        return self._values(data)

    def unpack_from(self, /, buffer, offset=0):
        data = _data(buffer)
        start = self._offset(offset, len(data), 'not enough data to unpack', 'unpack_from',
                             'unpacking')
        return self._values(data[start:start + self._size])

    def iter_unpack(self, buffer, /):
        data = _data(buffer)
        if not self._size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(data) % self._size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self._size} bytes')
        return _UnpackIterator(self, data)


class _UnpackIterator:
    def __init__(self, format, data):
        self._format = format
        self._data = data
        self._place = 0

    def __iter__(self):
        return self

    def __next__(self):
        begin, end = self._place, self._place + self._format._size
        if end > len(self._data):
            raise StopIteration
        self._place = end
        return self._format._values(self._data[begin:end])

    def __length_hint__(self):
        return (len(self._data) - self._place) // self._format._size


_UnpackIterator.__name__ = _UnpackIterator.__qualname__ = 'unpack_iterator'
_UnpackIterator.__module__ = Struct.__module__ = '_struct'
_cache = {}


def _struct(format):
    made = _cache.get(format)
    if made is None:
        made = _cache[format] = Struct(format)
    return made


def calcsize(format, /):
    return _struct(format).size


def pack(format=_MISSING, /, *values):
    if format is _MISSING:
        raise TypeError('missing format argument')
    return _struct(format).pack(*values)


def pack_into(format=_MISSING, /, *args):
    if format is _MISSING:
        raise TypeError('missing format argument')
    _struct(format).pack_into(*args)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
