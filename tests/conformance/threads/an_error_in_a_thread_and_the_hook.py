# compare: stderr
import threading
import sys


def fails():
    raise ValueError('in the thread')


def leaves():
    raise SystemExit('ignored')


for target in (fails, leaves):
    thread = threading.Thread(target=target, name=target.__name__)
    thread.start()
    thread.join()


def hook(args):
    print('hook', args.exc_type.__name__, args.exc_value, args.thread.name, type(args).__name__)


threading.excepthook = hook
thread = threading.Thread(target=fails, name='hooked')
thread.start()
thread.join()
thread = threading.Thread(target=leaves)
thread.start()
thread.join()
threading.excepthook = threading.__excepthook__
thread = threading.Thread(target=lambda: 1 / 0, name='plain')
thread.start()
thread.join()
print('end')
