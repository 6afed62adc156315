# Paths as values. What would look at files says that there are none.
import fnmatch
import os
import posixpath
from collections.abc import Sequence

__all__ = ['PurePath', 'PurePosixPath', 'Path', 'PosixPath']


class _Parents(Sequence):
    def __init__(self, path):
        self._cls, self._root, self._names = type(path), path._root, path._names

    def __len__(self):
        return len(self._names)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(len(self))))
        if i >= len(self) or i < -len(self):
            raise IndexError(i)
        if i < 0:
            i += len(self)
        return self._cls._made(self._root, self._names[:len(self) - i - 1])

    def __repr__(self):
        return f'<{self._cls.__name__}.parents>'


class PurePath:
    """The parts of a path, joined, split and compared."""

    __slots__ = ('_root', '_names', '__weakref__')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        root, names = '', []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg) if arg._root or arg._names else ''
            else:
                text = os.fspath(arg)
                if not isinstance(text, str):
                    raise TypeError("argument should be a str object or an os.PathLike object returning str, "
                                    f"not {type(text)!r}")
            if text.startswith('/'):
                root = '//' if text.startswith('//') and not text.startswith('///') else '/'
                names = []
            names += [name for name in text.split('/') if name and name != '.']
        return cls._made(root, tuple(names))

    @classmethod
    def _made(cls, root, names):
        self = object.__new__(cls)
        object.__setattr__(self, '_root', root)
        object.__setattr__(self, '_names', tuple(names))
        return self

    def __reduce__(self):
        return self.__class__, self.parts

    def __str__(self):
        return self._root + '/'.join(self._names) or '.'

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/'
        return 'file://' + ''.join(c if c in safe else ''.join(f'%{b:02X}' for b in c.encode())
                                   for c in str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts == other.parts

    def __hash__(self):
        return hash(self.parts)

    def _order(self, other):
        return isinstance(other, PurePath)

    def __lt__(self, other):
        return self.parts < other.parts if self._order(other) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if self._order(other) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if self._order(other) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if self._order(other) else NotImplemented

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + self._names

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = root

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._made(self._root, self._names[:-1] + (name,))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        base = self.__class__(*other)
        n = len(base._names)
        if self._root != base._root or self._names[:n] != base._names:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and '
                             'the other is absolute.')
        return self._made('', self._names[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def joinpath(self, *args):
        return self.__class__(self, *args)

    def __truediv__(self, other):
        try:
            return self.__class__(self, other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return self.__class__(other, self)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        return self._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern):
        pattern = PurePosixPath(path_pattern)
        if not pattern.parts:
            raise ValueError('empty pattern')
        mine, wanted = self.parts, pattern.parts
        if pattern._root and len(mine) != len(wanted) or len(wanted) > len(mine):
            return False
        return all(fnmatch.fnmatchcase(m, w) for m, w in zip(reversed(mine), reversed(wanted)))


class PurePosixPath(PurePath):
    """A path as Unix has it."""

    __slots__ = ()


def _refused(name):
    def method(self, *args, **kwargs):
        raise PermissionError(f'Path.{name}() is not there in aioscope: a lesson reaches no file; '
                              'io.StringIO can stand for one')
    method.__name__ = name
    method.__qualname__ = f'Path.{name}'
    return method


class Path(PurePath):
    """A path of the file system, which a lesson does not reach."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return PurePath.__new__(PosixPath if cls is Path else cls, *args)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    def absolute(self):
        return self if self.is_absolute() else self.cwd() / self

    def resolve(self, strict=False):
        return self.__class__(posixpath.normpath(str(self.absolute())))

    def expanduser(self):
        if self._names and self._names[0].startswith('~') and not self._root:
            raise RuntimeError('Could not determine home directory.')
        return self

    def exists(self):
        return posixpath.exists(self)

    def is_dir(self):
        return posixpath.isdir(self)

    def is_file(self):
        return posixpath.isfile(self)

    def is_symlink(self):
        return False

    @classmethod
    def home(cls):
        raise RuntimeError('Could not determine home directory.')


for _name in '''open read_text read_bytes write_text write_bytes is_mount
        is_socket is_fifo is_block_device is_char_device stat lstat iterdir glob rglob mkdir rmdir touch unlink rename replace
        symlink_to hardlink_to chmod lchmod owner group readlink samefile'''.split():
    setattr(Path, _name, _refused(_name))
del _name


class PosixPath(Path, PurePosixPath):
    """A path of the file system."""

    __slots__ = ()


def __getattr__(name):
    if name in ('PureWindowsPath', 'WindowsPath'):
        raise AttributeError(f'pathlib.{name} is not there in aioscope: use pathlib.PurePosixPath')
    raise AttributeError(f"module 'pathlib' has no attribute {name!r}")
