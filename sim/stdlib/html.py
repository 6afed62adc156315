# Text for HTML, and back.
import re

__all__ = ['escape', 'unescape']

# What browsers make of the numbers 128 to 159, which stand for letters of Windows here.
_WINDOWS = ('\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
            '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _number(value):
    if value == 0 or 0xd800 <= value <= 0xdfff or value > 0x10ffff:
        return '\ufffd'
    if 0x80 <= value <= 0x9f:
        return _WINDOWS[value - 0x80]
    if value & 0xfffe == 0xfffe or 0xfdd0 <= value <= 0xfdef:
        return ''
    if value < 32 and value not in (9, 10, 12, 13) or value == 0x7f:
        return ''
    return chr(value)


def _name(text):
    from _entities import html5
    if text in html5:
        return html5[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return '&' + text


def _replaced(m):
    if m[1] is None:
        return _name(m[2])
    return _number(int(m[1][1:], 16) if m[1][0] in 'xX' else int(m[1]))


def unescape(s):
    if '&' not in s:
        return s
    return re.sub(r'&(?:#([xX][0-9a-fA-F]+|[0-9]+);?|([^\t\n\f <&#;]{1,32};?))', _replaced, s)
