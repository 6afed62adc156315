# sys.version_info and its kind.


class _Struct(tuple):
    _names = ()
    _shown = ''

    def __new__(cls, *values):
        return tuple.__new__(cls, values)

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}' for name, value in zip(self._names, self))
        return f'{self._shown}({inner})'

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f'{self._shown!r} object has no attribute {name!r}')


class _VersionInfo(_Struct):
    _names = ('major', 'minor', 'micro', 'releaselevel', 'serial')
    _shown = 'sys.version_info'


class _FloatInfo(_Struct):
    _names = ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig',
              'epsilon', 'radix', 'rounds')
    _shown = 'sys.float_info'


class _IntInfo(_Struct):
    _names = ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits',
              'str_digits_check_threshold')
    _shown = 'sys.int_info'


class _Flags(_Struct):
    _names = ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site',
              'no_site', 'ignore_environment', 'verbose', 'bytes_warning', 'quiet',
              'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode', 'warn_default_encoding',
              'safe_path', 'int_max_str_digits')
    _shown = 'sys.flags'


class _AsyncgenHooks(_Struct):
    _names = ('firstiter', 'finalizer')
    _shown = 'asyncgen_hooks'


def _asyncgen_hooks(pair):
    return _AsyncgenHooks(*pair)


class _Implementation:
    name = 'cpython'
    cache_tag = 'cpython-311'
    hexversion = 0x030b07f0
    _multiarch = 'x86_64-linux-gnu'

    def __repr__(self):
        names = 'name', 'cache_tag', 'version', 'hexversion', '_multiarch'
        return f"namespace({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


version_info = _VersionInfo(3, 11, 7, 'final', 0)
float_info = _FloatInfo(1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15,
                        53, 2.220446049250313e-16, 2, 1)
int_info = _IntInfo(30, 4, 4300, 640)
flags = _Flags(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, False, 0, 0, False, 4300)
implementation = _Implementation()
implementation.version = version_info


class _HashInfo(_Struct):
    _names = ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff')
    _shown = 'sys.hash_info'


class _ThreadInfo(_Struct):
    _names = ('name', 'lock', 'version')
    _shown = 'sys.thread_info'


class UnraisableHookArgs(_Struct):
    _names = ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object')
    _shown = 'UnraisableHookArgs'


for _type in _Struct.__subclasses__():
    _place, _, _type.__name__ = _type._shown.rpartition('.')
    _type.__qualname__ = _type.__name__
    _type.__module__ = _place or 'builtins'
del _type, _place


def unraisablehook(unraisable, /):
    import sys
    import traceback
    message = unraisable.err_msg or 'Exception ignored in'
    if unraisable.object is not None:
        print(f'{message}: {unraisable.object!r}', file=sys.stderr)
    traceback.print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


__unraisablehook__ = unraisablehook


def _tell_unraisable(hook, error, message, object):
    hook(UnraisableHookArgs(type(error), error, error.__traceback__, message, object))


hash_info = _HashInfo(64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0)
thread_info = _ThreadInfo('pthread', 'semaphore', '')
abiflags = ''
base_prefix = exec_prefix = base_exec_prefix = ''
float_repr_style = 'short'
platlibdir = 'lib'
pycache_prefix = None
path_hooks = []
path_importer_cache = {}
builtin_module_names = ('_asyncio', '_collections', '_thread', 'builtins', 'itertools', 'math', 'sys')
orig_argv = []


def displayhook(value, /):
    if value is not None:
        import builtins
        builtins._ = None
        print(repr(value))
        builtins._ = value


def is_finalizing():
    return False


def getfilesystemencodeerrors():
    return 'surrogateescape'


def getallocatedblocks():
    return 0


def gettrace():
    return None


def getprofile():
    return None


def audit(event, /, *args):
    pass


def addaudithook(hook):
    pass


def __getattr__(name):
    if name in ('settrace', 'setprofile', 'breakpointhook', 'call_tracing'):
        raise AttributeError(f'sys.{name} is not there in aioscope: the window shows every step '
                             'already')
    if name in ('getdlopenflags', 'setdlopenflags'):
        raise AttributeError(f'sys.{name} is not there in aioscope: it is of the interpreter')
    raise AttributeError(f"module 'sys' has no attribute {name!r}")
