# compare: stderr
import signal


def handler(number, frame):
    print('handler', number, signal.Signals(number).name, frame.f_code.co_name)


print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM))
print(signal.signal(signal.SIGUSR1, handler), signal.signal(signal.SIGTERM, handler))
signal.raise_signal(signal.SIGUSR1)
signal.raise_signal(15)
print(signal.getsignal(signal.SIGTERM) is handler, signal.signal(signal.SIGTERM, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGTERM)
print('ignored')
for bad in (lambda: signal.signal(signal.SIGTERM, 'x'), lambda: signal.signal(99, handler), lambda: signal.signal(signal.SIGKILL, handler),
            lambda: signal.raise_signal('x'), lambda: signal.getsignal(0)):
    try:
        bad()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
print(repr(signal.SIGINT), int(signal.SIGTERM), signal.SIG_DFL, signal.Signals['SIGINT'])
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print(repr(error))
signal.raise_signal(signal.SIGINT)
