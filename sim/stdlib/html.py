# Text for HTML, and back.
import re

__all__ = ['escape', 'unescape']

# the entities that texts are written with; the others stay as they are
_ENTITIES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9',
             'reg': '\xae', 'hellip': '\u2026', 'mdash': '\u2014', 'ndash': '\u2013', 'laquo': '\xab',
             'raquo': '\xbb', 'euro': '\u20ac', 'times': '\xd7', 'deg': '\xb0', 'middot': '\xb7',
             'lsquo': '\u2018', 'rsquo': '\u2019', 'ldquo': '\u201c', 'rdquo': '\u201d', 'bull': '\u2022',
             'rarr': '\u2192', 'larr': '\u2190', 'eacute': '\xe9', 'auml': '\xe4', 'ouml': '\xf6',
             'uuml': '\xfc', 'szlig': '\xdf'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _replaced(m):
    number, name = m[1], m[2]
    if number is None:
        return _ENTITIES.get(name, m[0])
    value = int(number[1:], 16) if number[0] in 'xX' else int(number)
    if value == 0 or 0xd800 <= value <= 0xdfff or value > 0x10ffff:
        return '\ufffd'
    return chr(value)


def unescape(s):
    return re.sub(r'&(?:#([xX][0-9a-fA-F]+|[0-9]+)|([a-zA-Z][a-zA-Z0-9]*));?', _replaced, s) \
        if '&' in s else s
