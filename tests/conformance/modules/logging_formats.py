import logging
import sys


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def attempt(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format='%(levelname)s:%(name)s:%(lineno)d:%(funcName)s:%(module)s:%(message)s', force=True)
log = logging.getLogger('x')


def f():
    log.debug('in f')
    log.info('two %s %d', 'a', 3)
    log.log(35, 'lvl')
    log.critical('c')
    log.warn('deprecated')


f()
log.info('stack', stack_info=False)
log.info('%(k)s', {'k': 'dict'})
log.info('%s')
log.info('%d %d', 1, 2)
log.info('100%')
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('{levelname:>8}|{message}', style='{'))
log.addHandler(h)
log.propagate = False
log.info('brace')
h.setFormatter(logging.Formatter('$levelname ${message}', style='$'))
log.info('dollar')
attempt(lambda: logging.Formatter('%(message)s', style='!'))
attempt(lambda: logging.Formatter('{message}'))
attempt(lambda: logging.Formatter('hello'))
h.setFormatter(logging.Formatter('%(asctime)s %(message)s'))
log.info('time')
h.setFormatter(logging.Formatter('%(asctime)s.%(msecs)03d %(message)s', '%H:%M:%S'))
log.info('time2')
h.setFormatter(logging.Formatter('%(created)f %(relativeCreated)d %(threadName)s %(processName)s %(levelno)s %(pathname)s %(filename)s %(name)-10s|%(message).3s'))
log.info('many')
h.setFormatter(None)
h.setLevel(logging.ERROR)
log.info('hidden')
log.error('shown')
h.setLevel('DEBUG')
attempt(lambda: h.setLevel('NOPE'))
attempt(lambda: log.setLevel(3.5))
attempt(lambda: log.setLevel([]))
print(h, logging.NullHandler(), log, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.hasHandlers())
