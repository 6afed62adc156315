# Digests. What update() was given is kept; C (_hash.c) makes the digest of the whole.
import _hash

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128)}

algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)
__all__ = (*_SIZES, 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac')


class HASH:
    """A digest of what it is given."""

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = b''
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('object supporting the buffer API required')
        self._data += bytes(data)

    def digest(self):
        return _hash.digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


HASH.__module__ = '_hashlib'


def new(name, data=b'', **kwargs):
    lower = name.lower().replace('-', '') if isinstance(name, str) else name
    if lower not in _SIZES:
        raise ValueError('unsupported hash type ' + str(name))
    return HASH(lower, data)


def _constructor(name):
    def make(string=b'', *, usedforsecurity=True):
        return HASH(name, string)
    make.__name__ = make.__qualname__ = 'openssl_' + name
    make.__module__ = '_hashlib'
    return make


for _name in _SIZES:
    globals()[_name] = _constructor(_name)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    size = _SIZES[hash_name][0]
    dklen = size if dklen is None else dklen
    result = b''
    block = 0
    while len(result) < dklen:
        block += 1
        last = hmac.digest(password, salt + block.to_bytes(4, 'big'), hash_name)
        total = int.from_bytes(last, 'big')
        for _ in range(iterations - 1):
            last = hmac.digest(password, last, hash_name)
            total ^= int.from_bytes(last, 'big')
        result += total.to_bytes(size, 'big')
    return result[:dklen]


def __getattr__(name):
    if name in ('blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128',
                'shake_256', 'scrypt', 'file_digest'):
        raise AttributeError(f'hashlib.{name} is not there in aioscope: use hashlib.sha256')
    raise AttributeError(f"module 'hashlib' has no attribute {name!r}")
