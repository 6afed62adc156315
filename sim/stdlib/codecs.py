# Encodings by name, as functions.
__all__ = ['encode', 'decode', 'lookup', 'getencoder', 'getdecoder', 'BOM_UTF8', 'CodecInfo', 'ascii_encode', 'utf_8_encode',
           'utf_8_decode']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = BOM_LE = b'\xff\xfe'
BOM_UTF16_BE = BOM_BE = b'\xfe\xff'


class CodecInfo(tuple):
    """What encodes and decodes."""

    def __new__(cls, encode, decode, name):
        self = tuple.__new__(cls, (encode, decode, None, None))
        self.encode, self.decode, self.name = encode, decode, name
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def _rot13(text):
    from string import ascii_lowercase as a, ascii_uppercase as b
    return text.translate(str.maketrans(a + b, a[13:] + a[:13] + b[13:] + b[:13]))


def _hex(data):
    return data.hex().encode()


def _unhex(data):
    from binascii import unhexlify
    return unhexlify(data)


def _base64(data):
    from base64 import encodebytes
    return encodebytes(data)


def _unbase64(data):
    from base64 import decodebytes
    return decodebytes(data)


_other = {'rot13': (_rot13, _rot13), 'rot_13': (_rot13, _rot13), 'hex': (_hex, _unhex), 'hex_codec': (_hex, _unhex),
          'base64': (_base64, _unbase64), 'base64_codec': (_base64, _unbase64), 'base_64': (_base64, _unbase64)}


def encode(obj, encoding='utf-8', errors='strict'):
    pair = _other.get(encoding.lower().replace('-', '_'))
    return pair[0](obj) if pair else obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    pair = _other.get(encoding.lower().replace('-', '_'))
    return pair[1](obj) if pair else bytes(obj).decode(encoding, errors)


def lookup(encoding):
    name = encoding.lower().replace('_', '-')
    if name.replace('-', '_') not in _other:
        ''.encode(encoding)  # raises LookupError
    name = {'utf8': 'utf-8', 'latin1': 'iso8859-1', 'latin-1': 'iso8859-1', 'us-ascii': 'ascii'}.get(name, name)
    return CodecInfo(getencoder(encoding), getdecoder(encoding), name)


def getencoder(encoding):
    return lambda text, errors='strict': (encode(text, encoding, errors), len(text))


def getdecoder(encoding):
    return lambda data, errors='strict': (decode(data, encoding, errors), len(data))


ascii_encode, utf_8_encode = getencoder('ascii'), getencoder('utf-8')
utf_8_decode = getdecoder('utf-8')


def __getattr__(name):
    if name in ('open', 'EncodedFile', 'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'getreader',
                'getwriter', 'getincrementalencoder', 'getincrementaldecoder', 'iterencode', 'iterdecode',
                'IncrementalDecoder', 'IncrementalEncoder', 'register', 'register_error', 'lookup_error'):
        raise AttributeError(f'codecs.{name} is not there in aioscope: use str.encode and bytes.decode')
    raise AttributeError(f"module 'codecs' has no attribute {name!r}")
