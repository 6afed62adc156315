# The harmless names of os. A lesson reaches no file, no process, no environment.
from abc import ABC, abstractmethod

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


class _Environ(dict):
    def __repr__(self):
        return f'environ({dict.__repr__(self)})'


environ = _Environ()


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def getenv(key, default=None):
    return environ.get(key, default)


def cpu_count():
    return 4


def getpid():
    return 4242


def getppid():
    return 4241


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


def urandom(n):
    import random
    return bytes(random.getrandbits(8) for _ in range(n))


_why = {
    'file': 'a lesson reaches no file',
    'process': 'a lesson starts no process',
}
_refused = {name: 'file' for name in ('open', 'read', 'write', 'listdir', 'scandir', 'walk', 'mkdir',
                                      'makedirs', 'remove', 'unlink', 'rmdir', 'rename', 'replace',
                                      'stat', 'chdir', 'pipe', 'fdopen', 'access', 'chmod')}
_refused.update({name: 'process' for name in ('system', 'popen', 'fork', 'execv', 'execvp', 'spawnv',
                                              'wait', 'waitpid', 'kill', '_exit', 'abort')})


def __getattr__(name):
    if name == 'path':
        import posixpath
        return posixpath
    if name in _refused:
        raise AttributeError(f'os.{name} is not there in aioscope: {_why[_refused[name]]}')
    raise AttributeError(f"module 'os' has no attribute {name!r}")
