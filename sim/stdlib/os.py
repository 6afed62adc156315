# The harmless names of os. A lesson reaches no file, no process, no environment.
from abc import ABC, abstractmethod
from collections.abc import Mapping, MutableMapping

name = 'posix'
sep = '/'
linesep = '\n'
pathsep = ':'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
error = OSError
devnull = '/dev/null'


def _text(x):
    if not isinstance(x, str):
        raise TypeError(f'str expected, not {type(x).__name__}')
    return x


def putenv(name, value, /):
    if '\0' in name or '\0' in value:
        raise ValueError('embedded null byte')
    if '=' in name:
        raise ValueError('illegal environment variable name')
    if not name:
        raise OSError(22, 'Invalid argument')


def unsetenv(name, /):
    if not name or '=' in name:
        raise OSError(22, 'Invalid argument')


class _Environ(MutableMapping):
    def __init__(self):
        self._data = {}

    def __getitem__(self, key):
        if _text(key) not in self._data:
            raise KeyError(key)
        return self._data[key]

    def __setitem__(self, key, value):
        key, value = _text(key), _text(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        unsetenv(_text(key))
        if key not in self._data:
            raise KeyError(key)
        del self._data[key]

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f'environ({self._data!r})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self) | dict(other)

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(other) | dict(self)

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def cpu_count():
    return 4


def getpid():
    return 4242


def getppid():
    return 4241


def kill(pid, signal, /):
    import signal as signals
    pid, number = signals._number(pid), signals._number(signal)
    if abs(pid) not in (0, getpid()):
        raise ProcessLookupError(3, 'No such process')
    if number != 0:
        signals.raise_signal(number)


def getcwd():
    return '/'


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        f'{type(path).__name__}')
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not '
                    f'{type(result).__name__}')


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class PathLike(ABC):
    __class_getitem__ = classmethod(type(list[int]))

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, '__fspath__') if cls is PathLike else NotImplemented


def strerror(code, /):
    return _ERRORS.get(code, f'Unknown error {code}')


_ERRORS = {1: 'Operation not permitted', 2: 'No such file or directory', 4: 'Interrupted system call',
           11: 'Resource temporarily unavailable', 12: 'Cannot allocate memory',
           13: 'Permission denied', 17: 'File exists', 20: 'Not a directory', 21: 'Is a directory',
           22: 'Invalid argument', 32: 'Broken pipe', 110: 'Connection timed out',
           111: 'Connection refused'}


def get_terminal_size(fd=1):
    raise OSError(25, 'Inappropriate ioctl for device')


def times():
    return 0.0, 0.0, 0.0, 0.0, 0.0


def urandom(size, /):
    import os
    if size < 0:
        raise ValueError('negative argument not allowed')
    return os._entropy.randbytes(size)


# -- what a lesson cannot reach

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 0, 1, 2, 64, 128, 512, 1024, 2048
EX_OK, EX_USAGE, EX_SOFTWARE = 0, 64, 70

# What is left to chance is the same in each run, and apart from the numbers of random.
def _make_entropy():
    global _entropy
    from random import Random
    _entropy = Random('aioscope')
    return _entropy


_why = {
    'a lesson reaches no file; io.StringIO can stand for one': '''open read write listdir scandir walk fwalk mkdir makedirs remove
        unlink rmdir removedirs rename renames replace stat lstat fstat chdir fchdir pipe pipe2 fdopen access
        chmod chown lchown utime link symlink readlink truncate ftruncate close dup dup2 lseek fsync
        sendfile isatty statvfs umask mkfifo mknod openpty ttyname DirEntry stat_result getxattr setxattr
        listxattr memfd_create eventfd''',
    'a lesson starts no process; asyncio.sleep can stand for the waiting': '''system popen fork forkpty execl execle execlp execlpe execv execve
        execvp execvpe spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe posix_spawn wait wait3
        wait4 waitpid waitid killpg nice abort _exit setsid setuid setgid setpgid register_at_fork
        getpgid getpgrp sched_yield sched_getaffinity sched_setaffinity getpriority setpriority''',
    'a lesson knows nothing of the system; write the values into the program': '''getlogin getuid geteuid getgid getegid getgroups getloadavg
        sysconf sysconf_names confstr uname getrandom''',
}


def __getattr__(name):
    if name == 'path':
        import posixpath
        return posixpath
    if name == '_entropy':
        return _make_entropy()
    for why, names in _why.items():
        if name in names.split():
            raise AttributeError(f'os.{name} is not there in aioscope: {why}')
    raise AttributeError(f"module 'os' has no attribute {name!r}")
