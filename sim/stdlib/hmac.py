# Keyed digests (RFC 2104).
import hashlib

digest_size = None


def _hash_name(digestmod):
    if isinstance(digestmod, str):
        return hashlib.new(digestmod).name
    made = digestmod.new() if hasattr(digestmod, 'new') else digestmod()
    return made.name


class HMAC:
    """A digest of a message and a key."""

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        name = _hash_name(digestmod)
        self._inner = hashlib.new(name)
        self._outer = hashlib.new(name)
        self.digest_size, self.block_size = self._inner.digest_size, self._inner.block_size
        key = bytes(key)
        if len(key) > self.block_size:
            key = hashlib.new(name, key).digest()
        key = key.ljust(self.block_size, b'\0')
        self._inner.update(bytes(b ^ 0x36 for b in key))
        self._outer.update(bytes(b ^ 0x5c for b in key))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = HMAC.__new__(HMAC)
        other.__dict__.update(self.__dict__, _inner=self._inner.copy(), _outer=self._outer.copy())
        return other

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError('unsupported operand types(s) or combination of types: '
                        f'{type(a).__name__!r} and {type(b).__name__!r}')
    return a == b
