"""JSONDecoder; the reading itself is native."""

from _aioscope import full_name_of as _full_name_of, set_full_name as _set_full_name
from _json import scan

__all__ = ["JSONDecoder", "JSONDecodeError"]

_SPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    """A text that is not JSON: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip_space(text, at):
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _skipped(text, at):
    if isinstance(text, str):
        return _skip_space(text, at)
    if isinstance(text, (bytes, bytearray, memoryview)):
        raise TypeError('cannot use a string pattern on a bytes-like object')
    raise TypeError(f"expected string or bytes-like object, got '{_full_name_of(text)}'")


_constant = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}.__getitem__


class _Scanner:
    """A value at a place of a text, and the place behind it, for decoders that read by themselves."""

    def __init__(self, decoder):
        # None: as the native reader does it of itself
        self._ways = (decoder.strict, decoder.object_hook, decoder.object_pairs_hook,
                      None if decoder.parse_float is float else decoder.parse_float,
                      None if decoder.parse_int is int else decoder.parse_int,
                      None if decoder.parse_constant is _constant else decoder.parse_constant)

    def __call__(self, string, idx):
        try:
            return scan(string, idx, JSONDecodeError, *self._ways)
        except JSONDecodeError as error:
            if error.msg == 'Expecting value' and error.pos == idx:
                raise StopIteration(idx) from None
            raise


_Scanner.__name__ = _Scanner.__qualname__ = 'Scanner'
_Scanner.__module__ = '_json'
_set_full_name(_Scanner, '_json.Scanner')


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.scan_once = _Scanner(self)

    def decode(self, s, _w=None):
        if _w is None:
            value, end = self.raw_decode(s, idx=_skipped(s, 0))
            end = _skipped(s, end)
        else:
            value, end = self.raw_decode(s, idx=_w(s, 0).end())
            end = _w(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        if type(self.scan_once) is _Scanner:
            return scan(s, idx, JSONDecodeError, *self.scan_once._ways)
        try:
            return self.scan_once(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None
