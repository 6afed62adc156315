# Words as the shell sees them.
import re

__all__ = ['split', 'quote', 'join']

_find_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def quote(s):
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(map(quote, split_command))


def split(s, comments=False, posix=True):
    if s is None:
        import sys
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, 2)
        s = sys.stdin.read()
    words = []
    word = None
    quoted = ''
    i, n = 0, len(s)
    while i < n:
        c = s[i]
        i += 1
        if quoted:
            if c == quoted:
                quoted = ''
                if not posix:
                    word += c
            elif c == '\\' and quoted == '"' and posix:
                if i == n:
                    raise ValueError('No escaped character')
                if s[i] not in '"\\':
                    word += c
                word += s[i]
                i += 1
            else:
                word += c
        elif c.isspace():
            if word is not None:
                words.append(word)
                word = None
        elif c == '#' and comments:
            end = s.find('\n', i)
            i = n if end < 0 else end
        elif c in '\'"':
            quoted = c
            word = (word or '') + ('' if posix else c)
        elif c == '\\' and posix:
            if i == n:
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
            i += 1
        else:
            word = (word or '') + c
    if quoted:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words


def __getattr__(name):
    if name == 'shlex':
        raise AttributeError('shlex.shlex is not there in aioscope: use shlex.split')
    raise AttributeError(f"module 'shlex' has no attribute {name!r}")
