# Signals. Delivery is C: sim/asyncio/signals.c.
import enum

from _signal import _default_int, _get_handler, _raise_signal, _set_handler, _set_loop_handler


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65


def default_int_handler(signum, frame):
    raise KeyboardInterrupt


def _as_signal(number):
    try:
        return Signals(number)
    except ValueError:
        return number


def signal(signalnum, handler):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    if not callable(handler) and handler not in (Handlers.SIG_DFL, Handlers.SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    import threading
    if threading.current_thread() is not threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    if signalnum in (9, 19):
        raise OSError(22, 'Invalid argument')
    old = getsignal(signalnum)
    _set_handler(int(signalnum), handler)
    return old


def getsignal(signalnum):
    handler = _get_handler(int(signalnum))
    if handler is None:
        return default_int_handler if signalnum == 2 else Handlers.SIG_DFL
    return handler


def raise_signal(signalnum):
    _raise_signal(int(signalnum))


def valid_signals():
    return {_as_signal(n) for n in range(1, NSIG)} - {32, 33}


def strsignal(signalnum):
    return {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted', 9: 'Killed', 13: 'Broken pipe',
            14: 'Alarm clock', 15: 'Terminated'}.get(int(signalnum))


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag):
    pass
