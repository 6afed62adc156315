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
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The pieces one after another; all at once for who wants the whole text only."""
        if not _one_shot:
            return self._pieces(o, 0, set())
        pieces = []
        try:
            self._add(o, pieces, 0, set())
        except RecursionError:
            raise RecursionError("maximum recursion depth exceeded while encoding a JSON object") from None
        return tuple(pieces)

    # ---- piece by piece ----

    def _simple(self, o):
        """The text of what holds nothing else, or None."""
        return quote(o, self.ensure_ascii) if isinstance(o, str) else self._scalar(o)

    def _scalar(self, o):
        """The text of a constant or number, or None."""
        if o is None or o is True or o is False:
            return _CONSTANTS[o]
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _float_text(o, self.allow_nan)

    def _pieces(self, o, level, open_ones):
        text = self._simple(o)
        if text is not None:
            yield text
            return
        if self.check_circular:
            if id(o) in open_ones:
                raise ValueError("Circular reference detected")
            open_ones.add(id(o))
        if isinstance(o, (list, tuple)):
            yield from self._list_pieces(o, level + 1, open_ones)
        elif isinstance(o, dict):
            yield from self._dict_pieces(o, level + 1, open_ones)
        else:
            yield from self._pieces(self.default(o), level, open_ones)
        open_ones.discard(id(o))

    def _list_pieces(self, items, level, open_ones):
        if not items:
            yield "[]"
            return
        before = "[" + self._line(level)
        for item in items:
            text = self._simple(item)
            if text is None:
                yield before
                yield from self._pieces(item, level, open_ones)
            else:
                yield before + text
            before = self.item_separator + self._line(level)
        if self.indent is not None:
            yield self._line(level - 1)
        yield "]"

    def _dict_pieces(self, mapping, level, open_ones):
        if not mapping:
            yield "{}"
            return
        yield "{"
        if self.indent is not None:
            yield self._line(level)
        is_first = True
        for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
            text = self._key_text(key)
            if text is None:
                continue
            if not is_first:
                yield self.item_separator + self._line(level)
            is_first = False
            yield quote(text, self.ensure_ascii)
            yield self.key_separator
            yield from self._pieces(value, level, open_ones)
        if self.indent is not None:
            yield self._line(level - 1)
        yield "}"

    # ---- all at once ----

    def _line(self, level):
        """What starts a line of this depth; empty without indent."""
        if self.indent is None:
            return ""
        unit = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + unit * level

    def _add(self, o, pieces, level, open_ones):
        """One frame for each level: as deep as in CPython, where this is C."""
        text = self._simple(o)
        if text is not None:
            pieces.append(text)
            return
        if self.check_circular:
            if id(o) in open_ones:
                raise ValueError("Circular reference detected")
            open_ones.add(id(o))
        if isinstance(o, (list, tuple)):
            before = "[" + self._line(level + 1)
            for item in o:
                pieces.append(before)
                self._add(item, pieces, level + 1, open_ones)
                before = self.item_separator + self._line(level + 1)
            pieces.append(self._line(level) + "]" if o else "[]")
        elif isinstance(o, dict):
            before = "{" + self._line(level + 1)
            for key, value in sorted(o.items()) if self.sort_keys else o.items():
                text = self._key_text(key)
                if text is not None:
                    pieces.append(before + quote(text, self.ensure_ascii) + self.key_separator)
                    self._add(value, pieces, level + 1, open_ones)
                    before = self.item_separator + self._line(level + 1)
            if before[:1] == "{" and o:
                pieces.append(before)  # every key was left out
            pieces.append(self._line(level) + "}" if o else "{}")
        else:
            self._add(self.default(o), pieces, level, open_ones)
        open_ones.discard(id(o))

    def _key_text(self, key):
        """The key as text, None if it is left out."""
        if isinstance(key, str):
            return key
        text = self._scalar(key)
        if text is not None or self.skipkeys:
            return text
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
