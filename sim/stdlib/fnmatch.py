# Names that match patterns as the shell has them.
import functools
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]


@functools.lru_cache(maxsize=256, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, 'ISO-8859-1')), 'ISO-8859-1')).match
    return re.compile(translate(pat)).match


def _set_of(inside):
    # the text between [ and ] as a regular expression
    negated = inside.startswith('!')
    if negated:
        inside = inside[1:]
    items = []
    i = 0
    while i < len(inside):
        if i + 2 < len(inside) and inside[i + 1] == '-':
            if inside[i] <= inside[i + 2]:
                items.append(f'{re.escape(inside[i])}-{re.escape(inside[i + 2])}')
            i += 3
        else:
            special = inside[i] in r'\-&~|' or i == 0 and not negated and inside[i] in '^['
            items.append('\\' + inside[i] if special else inside[i])
            i += 1
    if not items:
        return '.' if negated else '(?!)'
    return f'[{"^" if negated else ""}{"".join(items)}]'


def translate(pat):
    runs = [[]]  # what stands between the stars
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if len(runs) == 1 or runs[-1]:
                runs.append([])
        elif c == '?':
            runs[-1].append('.')
        elif c == '[':
            end = pat.find(']', i + 1 + pat.startswith('!', i))
            if end < 0:
                runs[-1].append('\\[')
            else:
                runs[-1].append(_set_of(pat[i:end]))
                i = end + 1
        else:
            runs[-1].append(re.escape(c))
    first, *others = [''.join(run) for run in runs]
    # the first place that fits will do, but for the last run
    middle = ''.join([f'(?>.*?{run})' for run in others[:-1]])
    last = '.*' + others[-1] if others else ''
    return rf'(?s:{first}{middle}{last})\Z'
