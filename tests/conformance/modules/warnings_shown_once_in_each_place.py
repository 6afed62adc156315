# compare: stderr
import sys
import warnings


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def old(lvl=1):
    warnings.warn('old thing', DeprecationWarning, stacklevel=lvl)


for i in range(3):
    old()
for i in range(2):
    old(2)
old(2)
warnings.warn('u')
warnings.warn(UserWarning('inst'))
warnings.warn('pend', PendingDeprecationWarning)
warnings.warn('res', ResourceWarning)
warnings.warn('rt', RuntimeWarning)
warnings.warn('fut', FutureWarning)
warnings.warn('syn', SyntaxWarning)
warnings.warn('w', Warning)
attempt(lambda: warnings.warn('x', int))
attempt(lambda: warnings.warn('x', 3))


class Mine(UserWarning):
    pass


warnings.warn('mine', Mine)


def show(message, category, filename, lineno, file=None, line=None):
    print('shown', message, category.__name__, lineno, file, line)


save = warnings.showwarning
warnings.showwarning = show
warnings.warn('custom')
old()
warnings.showwarning = save
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'the line'))
print(warnings.formatwarning('m', UserWarning, 'f.py', 3))
warnings.formatwarning = lambda m, c, f, l, line=None: f'<<{m}|{c.__name__}|{l}>>\n'
warnings.warn('formatted')
warnings.showwarning('direct', UserWarning, 'x.py', 1, sys.stdout)
warnings.warn_explicit('expl', UserWarning, 'file.py', 12)
warnings.warn_explicit('expl', UserWarning, 'file.py', 12)
warnings.resetwarnings()
print(warnings.filters)
warnings.warn('after reset', PendingDeprecationWarning)
