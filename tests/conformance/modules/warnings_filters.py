import warnings


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def old(lvl=1):
    warnings.warn('old thing', DeprecationWarning, stacklevel=lvl)


class Mine(UserWarning):
    pass


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    for i in range(2):
        old()
    warnings.warn('second', Mine)
    print(len(w), w[0], str(w[1].message), w[0].category, w[0].lineno, w[0].filename.endswith('w1.py'), w[2].line, w[0].source, w[0].file)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    attempt(lambda: warnings.warn('err', Mine))
    attempt(lambda: old())
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('not shown')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('once')
    for i in range(3):
        warnings.warn('one')
    warnings.warn('one')
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('default')
    for i in range(3):
        warnings.warn('two')
    warnings.warn('two')
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('module')
    for i in range(3):
        warnings.warn('three')
    warnings.warn('three')
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.filterwarnings('ignore', message='.*quiet')
    warnings.filterwarnings('error', category=Mine)
    warnings.warn('be QUIET please')
    attempt(lambda: warnings.warn('z', Mine))
    warnings.warn('heard')
    print([str(x.message) for x in w])
with warnings.catch_warnings(action='ignore'):
    warnings.warn('hidden')
c = warnings.catch_warnings(record=True)
print(c)
c.__enter__()
attempt(lambda: c.__enter__())
c.__exit__()
attempt(lambda: warnings.catch_warnings().__exit__())
