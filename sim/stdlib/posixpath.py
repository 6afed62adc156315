# os.path: what can be said of a path as a text. No path exists: a lesson reaches no file.
import os
import sys

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname', 'commonprefix',
           'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile',
           'ismount', 'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat',
           'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'commonpath']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _marks(path):
    # '/', '.' and '' of the path's own kind
    return (b'/', b'.', b'') if isinstance(path, bytes) else ('/', '.', '')


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    path = os.fspath(a)
    slash = _marks(path)[0]
    for part in p:
        try:
            part = os.fspath(part)
        except TypeError:
            raise TypeError('join() argument must be str, bytes, or os.PathLike object, not '
                            f'{type(part).__name__!r}') from None
        if type(part) is not type(path):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = os.fspath(p)
    slash, _, _ = _marks(p)
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    slash, dot, empty = _marks(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, empty


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_marks(p)[0]) + 1:]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def normpath(path):
    path = os.fspath(path)
    slash, dot, empty = _marks(path)
    if not path:
        return dot
    lead = 0
    if path.startswith(slash):
        lead = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    parts = []
    for part in path.split(slash):
        if part in (empty, dot):
            continue
        if part != dot * 2 or not lead and not parts or parts and parts[-1] == dot * 2:
            parts.append(part)
        elif parts:
            parts.pop()
    return slash * lead + slash.join(parts) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join('/' if isinstance(path, str) else b'/', path)
    return normpath(path)


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    path = os.fspath(path)
    slash, dot, empty = _marks(path)
    there = [x for x in abspath(path).split(slash) if x]
    here = [x for x in abspath(dot if start is None else start).split(slash) if x]
    same = 0
    while same < len(there) and same < len(here) and there[same] == here[same]:
        same += 1
    parts = [dot * 2] * (len(here) - same) + there[same:]
    return join(*parts) if parts else dot


def commonpath(paths):
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(os.fspath, paths))
    slash, dot, _ = _marks(paths[0])
    if len({isabs(p) for p in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    common = list(commonprefix([tuple(s) for s in split_paths]))
    return (slash if isabs(paths[0]) else slash[:0]) + slash.join(common)


def expanduser(path):
    return os.fspath(path)


def expandvars(path):
    import re
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    return re.sub(r'\$(?:(\w+)|\{([^}]*)\})', lambda m: os.environ.get(m[1] or m[2], m[0]), path, flags=re.ASCII)


def isdir(s):
    return abspath(s) == '/'


def isfile(path):
    # the program itself is the one file that a lesson knows of
    return abspath(path) == abspath(sys.argv[0])


def exists(path):
    return isdir(path) or isfile(path)


lexists = exists
ismount = isdir


def islink(path):
    os.fspath(path)
    return False


def _no_file(path, *rest):
    raise FileNotFoundError(2, 'No such file or directory', path)


getsize = getmtime = getatime = getctime = samefile = sameopenfile = samestat = _no_file
