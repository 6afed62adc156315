# Objects die when nobody refers to them any more; what is held only by itself, in circles, when a program calls
# collect(), and at the end of the run.
from _aioscope import collect as _collect, enable_collector as _enable

_enabled = True
_threshold = (700, 10, 10)

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks = []
garbage = []


def enable():
    global _enabled
    _enabled = True
    _enable(True)


def disable():
    global _enabled
    _enabled = False
    _enable(False)


def isenabled():
    return _enabled


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    for callback in callbacks:
        callback('start', {'generation': generation, 'collected': 0, 'uncollectable': 0})
    found = _collect()
    for callback in callbacks:
        callback('stop', {'generation': generation, 'collected': found, 'uncollectable': 0})
    return found


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=10):
    global _threshold
    _threshold = (threshold0, threshold1, threshold2)


def get_count():
    return 0, 0, 0


def get_debug():
    return 0


def set_debug(flags):
    pass


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0


def is_tracked(obj):
    return not isinstance(obj, (int, float, complex, str, bytes, bool, type(None)))


def is_finalized(obj):
    return False


def __getattr__(name):
    if name in ('get_objects', 'get_referrers', 'get_referents', 'get_stats'):
        raise AttributeError(f'gc.{name} is not there in aioscope: objects die when nobody refers to '
                             'them any more')
    raise AttributeError(f"module 'gc' has no attribute {name!r}")

del globals()['__file__']  # CPython has this module built in
