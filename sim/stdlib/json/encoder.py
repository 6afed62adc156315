"""JSONEncoder: values become pieces of text."""

from _json import quote

__all__ = ["JSONEncoder"]

_CONSTANTS = {None: "null", True: "true", False: "false"}


def _float_text(number, allow_nan):
    if number != number:
        text = "NaN"
    elif number in (float("inf"), float("-inf")):
        text = "Infinity" if number > 0 else "-Infinity"
    else:
        return float.__repr__(number)
    if not allow_nan:
        raise ValueError("Out of range float values are not JSON compliant")
    return text


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return quote(o, self.ensure_ascii)
        pieces = []
        self._add(o, pieces, 0, set())
        return "".join(pieces)

    def iterencode(self, o, _one_shot=False):
        pieces = []
        self._add(o, pieces, 0, set())
        return iter(pieces)

    def _line(self, level):
        """What starts a line of this depth; empty without indent."""
        if self.indent is None:
            return ""
        unit = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + unit * level

    def _add(self, o, pieces, level, open_ones):
        if isinstance(o, str):
            pieces.append(quote(o, self.ensure_ascii))
        elif o is None or o is True or o is False:
            pieces.append(_CONSTANTS[o])
        elif isinstance(o, int):
            pieces.append(int.__repr__(o))
        elif isinstance(o, float):
            pieces.append(_float_text(o, self.allow_nan))
        else:
            self._add_nested(o, pieces, level, open_ones)

    def _add_nested(self, o, pieces, level, open_ones):
        if self.check_circular:
            if id(o) in open_ones:
                raise ValueError("Circular reference detected")
            open_ones.add(id(o))
        if isinstance(o, (list, tuple)):
            self._add_list(o, pieces, level + 1, open_ones)
        elif isinstance(o, dict):
            self._add_dict(o, pieces, level + 1, open_ones)
        else:
            self._add(self.default(o), pieces, level, open_ones)
        open_ones.discard(id(o))

    def _add_list(self, items, pieces, level, open_ones):
        if not items:
            pieces.append("[]")
            return
        before = "[" + self._line(level)
        between = self.item_separator + self._line(level)
        for item in items:
            pieces.append(before)
            self._add(item, pieces, level, open_ones)
            before = between
        pieces.append(self._line(level - 1) + "]")

    def _key_text(self, key):
        """The key as text, None if it is left out."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return _float_text(key, self.allow_nan)
        if key is None or key is True or key is False:
            return _CONSTANTS[key]
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _add_dict(self, mapping, pieces, level, open_ones):
        if not mapping:
            pieces.append("{}")
            return
        line = self._line(level)
        between = self.item_separator + line
        pieces.append("{")
        before = line
        for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
            text = self._key_text(key)
            if text is None:
                continue
            pieces.append(before + quote(text, self.ensure_ascii) + self.key_separator)
            self._add(value, pieces, level, open_ones)
            before = between
        pieces.append(self._line(level - 1) + "}")
