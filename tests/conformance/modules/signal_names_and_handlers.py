import signal


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


print(list(signal.Signals), list(signal.Handlers), list(signal.Sigmasks))
for n in range(0, 67):
    attempt(lambda: signal.strsignal(n))
print(signal.SIGIOT, repr(signal.SIGCLD), signal.SIGINT, f'{signal.SIGTERM!r} {signal.SIGTERM}', signal.SIGINT.name, signal.SIGINT.value, signal.Signals(15), signal.Signals['SIGHUP'], signal.SIGINT == 2)
attempt(lambda: signal.Signals(99))
print(len(signal.valid_signals()), signal.SIGUSR1 in signal.valid_signals(), signal.NSIG, signal.SIG_DFL, repr(signal.SIG_IGN))
for n in (0, 1, 2, 13, 15, 65, 'a', 25):
    attempt(lambda: signal.getsignal(n) if n != 2 else signal.getsignal(n) is signal.default_int_handler)


def h(s, f):
    print('got', s, f is not None, type(s))


attempt(lambda: signal.signal(15, h))
attempt(lambda: signal.signal(15, h) is h)
signal.raise_signal(15)
signal.raise_signal(signal.SIGTERM)
attempt(lambda: signal.signal(9, h))
attempt(lambda: signal.signal(15, 3))
attempt(lambda: signal.signal(70, h))
attempt(lambda: signal.signal('a', h))
attempt(lambda: signal.signal(15, signal.SIG_IGN) is h)
signal.raise_signal(15)
attempt(lambda: signal.signal(15, signal.SIG_DFL))
attempt(lambda: signal.raise_signal(2))
attempt(lambda: signal.default_int_handler(2, None))
attempt(lambda: signal.getsignal(signal.SIGTERM))
