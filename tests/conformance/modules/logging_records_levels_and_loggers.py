import logging
import sys


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format='%(levelname)s:%(name)s:%(lineno)d:%(funcName)s:%(module)s:%(message)s', force=True)
log = logging.getLogger('x')
logging.disable(logging.WARNING)
log.info('dis')
log.error('en')
logging.disable(logging.NOTSET)
print(log.manager.disable)
c = log.getChild('kid')
print(c, c.name, c.parent)
c.info('kid')
r = logging.LogRecord('n', 20, 'p/a/th.py', 7, 'msg %s', ('x',), None)
print(r, r.getMessage(), r.module, r.filename, r.levelname)
print(logging.makeLogRecord({'msg': 'q', 'levelname': 'Z'}).getMessage())
print(sorted(r.__dict__))
attempt(lambda: logging.getLogger(3))
attempt(lambda: logging.basicConfig(foo=1, force=True))
attempt(lambda: logging.basicConfig(stream=sys.stdout, handlers=[h], force=True))
attempt(lambda: logging.basicConfig(filename='x', stream=sys.stdout, force=True))
