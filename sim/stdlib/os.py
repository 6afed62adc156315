# The harmless names of os. A lesson reaches no file, no process, no environment.
name = 'posix'
sep = '/'
linesep = '\n'
pathsep = ':'
curdir = '.'
devnull = '/dev/null'


class _Environ(dict):
    pass


environ = _Environ()


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
    return path.__fspath__()


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
