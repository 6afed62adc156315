# Signals. Delivery is C: sim/asyncio/signals.c.
import enum

from _signal import (_forget_wakeup, _get_handler, _raise_signal, _set_handler, _set_loop_handler,
                     default_int_handler, raise_signal)

Signals = enum.IntEnum('Signals', {
    'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5, 'SIGABRT': 6, 'SIGBUS': 7,
    'SIGFPE': 8, 'SIGKILL': 9, 'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13,
    'SIGALRM': 14, 'SIGTERM': 15, 'SIGSTKFLT': 16, 'SIGCHLD': 17, 'SIGCONT': 18, 'SIGSTOP': 19,
    'SIGTSTP': 20, 'SIGTTIN': 21, 'SIGTTOU': 22, 'SIGURG': 23, 'SIGXCPU': 24, 'SIGXFSZ': 25,
    'SIGVTALRM': 26, 'SIGPROF': 27, 'SIGWINCH': 28, 'SIGIO': 29, 'SIGPWR': 30, 'SIGSYS': 31,
    'SIGRTMIN': 34, 'SIGRTMAX': 64, 'SIGIOT': 6, 'SIGCLD': 17, 'SIGPOLL': 29}, module='signal')
Handlers = enum.IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1}, module='signal')
Sigmasks = enum.IntEnum('Sigmasks', {'SIG_BLOCK': 0, 'SIG_UNBLOCK': 1, 'SIG_SETMASK': 2},
                        module='signal')

globals().update(Signals.__members__)
globals().update(Handlers.__members__)
globals().update(Sigmasks.__members__)
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(OSError):
    pass


_WHY = {
    'time does not interrupt code in a lesson; use loop.call_later': 'alarm setitimer getitimer',
    'a lesson is one process; use signal.raise_signal':
        '''pause sigwait sigwaitinfo sigtimedwait sigpending pthread_sigmask
        pidfd_send_signal struct_siginfo''',
}


def __getattr__(name):
    for why, names in _WHY.items():
        if name in names.split():
            raise AttributeError(f'signal.{name} is not there in aioscope: {why}')
    raise AttributeError(f"module 'signal' has no attribute {name!r}")


def _number(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    return int(signalnum)


def _as_signal(number):
    try:
        return Signals(number)
    except ValueError:
        return number


def signal(signalnum, handler):
    number = _number(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    if not callable(handler) and handler not in (Handlers.SIG_DFL, Handlers.SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    import threading
    if threading.current_thread() is not threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    if number in (9, 19):
        raise OSError(22, 'Invalid argument')
    old = getsignal(number)
    _set_handler(number, handler)
    return old


def getsignal(signalnum):
    number = _number(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    handler = _get_handler(number)
    if handler is None:
        return default_int_handler if number == 2 else _INITIAL.get(number, Handlers.SIG_DFL)
    return handler


_INITIAL = {13: Handlers.SIG_IGN, 25: Handlers.SIG_IGN, 32: None, 33: None}


def pthread_kill(thread_id, signalnum, /):
    # whichever thread it is sent to, its handler runs in the main thread
    import threading
    if thread_id not in {thread.ident for thread in threading.enumerate()}:
        raise ProcessLookupError(3, 'No such process')
    if _number(signalnum) != 0:
        _raise_signal(signalnum)


def valid_signals():
    return {_as_signal(n) for n in range(1, NSIG) if n not in (32, 33)}


_TEXTS = '''Hangup|Interrupt|Quit|Illegal instruction|Trace/breakpoint trap|Aborted|Bus error|Floating point exception
Killed|User defined signal 1|Segmentation fault|User defined signal 2|Broken pipe|Alarm clock|Terminated
Stack fault|Child exited|Continued|Stopped (signal)|Stopped|Stopped (tty input)|Stopped (tty output)
Urgent I/O condition|CPU time limit exceeded|File size limit exceeded|Virtual timer expired
Profiling timer expired|Window changed|I/O possible|Power failure|Bad system call'''.replace('\n', '|').split('|')


def strsignal(signalnum, /):
    number = _number(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    if number <= len(_TEXTS):
        return _TEXTS[number - 1]
    return f'Real-time signal {number - 34}' if number >= 34 else None


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    pass
