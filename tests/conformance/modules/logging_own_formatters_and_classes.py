import io
import logging
import sys


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


s = io.StringIO()
sh = logging.StreamHandler(s)
logging.root.handlers[:] = [sh]
logging.root.setLevel(10)
logging.info('to string')
print(repr(s.getvalue()))
print(sh.setStream(sys.stdout) is s)
sh.terminator = '|\n'
logging.info('term')


class MyLogger(logging.Logger):

    def shout(self, m):
        self.info(m.upper())


logging.setLoggerClass(MyLogger)
logging.getLogger('my').shout('loud')
print(logging.getLoggerClass())
attempt(lambda: logging.setLoggerClass(int))


class JF(logging.Formatter):

    def format(self, record):
        return f'JSON<{record.levelname},{super().format(record)}>'

    def formatTime(self, record, datefmt=None):
        return 'TT'


sh.setFormatter(JF('%(asctime)s-%(message)s'))
logging.info('custom fmt')
sh.setFormatter(logging.Formatter('%(message)s %(nokey)s'))
logging.info('missing')
sh.setFormatter(logging.Formatter('%(message)s %(opt)s', defaults={'opt': 'dd'}))
logging.info('defaults')


def outer():
    inner()


def inner():
    logging.info('lvl', stacklevel=2)


sh.setFormatter(logging.Formatter('%(funcName)s %(message)s'))
outer()
logging.shutdown()
