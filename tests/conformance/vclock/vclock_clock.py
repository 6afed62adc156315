"""The virtual clock: time stands still while code runs, and others move it by setting `now` (seconds since the start)."""

import datetime as _datetime_module
import functools
import time as _time
import types
from time import asctime as _asctime
from time import ctime as _ctime
from time import gmtime as _gmtime
from time import localtime as _localtime
from time import sleep as _real_sleep
from time import strftime as _strftime

START = 1609608600.0
START_NS = 1609608600 * 10**9

now = 0.0


def time():
    return START + now


def time_ns():
    return START_NS + monotonic_ns()


def monotonic():
    return now


def monotonic_ns():
    return round(now * 1e9)


def process_time():
    return 0.0


def process_time_ns():
    return 0


def ctime(seconds=None, /):
    return _ctime(time() if seconds is None else seconds)


def gmtime(seconds=None, /):
    return _gmtime(time() if seconds is None else seconds)


def localtime(seconds=None, /):
    return _localtime(time() if seconds is None else seconds)


def asctime(t=None, /):
    return _asctime(localtime() if t is None else t)


def strftime(format, t=None, /):
    return _strftime(format, localtime() if t is None else t)


def check_sleep(seconds):
    """Raises what time.sleep raises for an argument that it does not take."""
    if not (type(seconds) in (int, float, bool) and 0 <= seconds < 1e9):
        _real_sleep(seconds if not isinstance(seconds, (int, float)) or not 0 <= seconds else 0)


def sleep(seconds, /):
    global now
    check_sleep(seconds)
    now += seconds


class datetime(_datetime_module.datetime):
    """datetime.datetime with the current time taken from this clock; it looks like the original."""

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(time())

    @classmethod
    def today(cls):
        return cls.fromtimestamp(time())

    def __repr__(self):
        text = super().__repr__()
        return f"datetime.{text}" if type(self) is datetime else text


datetime.__module__ = "datetime"


class _Clock:
    pass


def _as_builtin(function):
    """The functions of time are no methods when a class has them: logging.Formatter.converter is time.localtime."""

    @functools.wraps(function)
    def call(_, *args):
        return function(*args)

    return types.MethodType(call, _Clock())


def install():
    for function in (time, time_ns, ctime, gmtime, localtime, asctime, strftime, monotonic, monotonic_ns, process_time,
                     process_time_ns, sleep):
        setattr(_time, function.__name__, _as_builtin(function))
    _time.perf_counter = _time.monotonic
    _time.perf_counter_ns = _time.monotonic_ns
    _time.thread_time = _time.process_time
    _time.thread_time_ns = _time.process_time_ns
    _time.tzset()
    _datetime_module.datetime = datetime
