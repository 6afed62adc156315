import logging
import sys


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format='%(levelname)s:%(name)s:%(lineno)d:%(funcName)s:%(module)s:%(message)s', force=True)
log = logging.getLogger('x')
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('{levelname:>8}|{message}', style='{'))
log.addHandler(h)
log.propagate = False
log.info('brace')


class Flt(logging.Filter):

    def filter(self, r):
        r.extra = 'E'
        return 'no' not in r.getMessage()


log.addFilter(Flt())
log.info('yes')
log.info('no way')
log.filters.clear()
h.addFilter(lambda r: r.levelno > 20)
log.info('f1')
log.warning('f2')
h.filters.clear()
ad = logging.LoggerAdapter(log, {'ip': '1.2.3.4'})
h.setFormatter(logging.Formatter('%(ip)s %(message)s'))
ad.info('adapted')
ad.warning('w %s', 3)
print(ad, ad.extra)


class Ad(logging.LoggerAdapter):

    def process(self, msg, kwargs):
        return (f"[{self.extra['id']}] {msg}", kwargs)


h.setFormatter(logging.Formatter())
Ad(log, {'id': 7}).error('proc')
log.info('x', extra={'user': 'bob'})
attempt(lambda: log.info('x', extra={'message': 1}))
attempt(lambda: log.info('x', extra={'name': 1}))


class H(logging.Handler):

    def __init__(self):
        super().__init__()
        self.got = []

    def emit(self, r):
        self.got.append((r.levelname, r.getMessage(), r.name, r.args, r.lineno, r.funcName, r.exc_info, r.__dict__.get('user')))


hh = H()
log.addHandler(hh)
log.info('m %s', 'q', extra={'user': 'u'})
print(hh.got, hh)
log.removeHandler(hh)
log.removeHandler(hh)


class Bad(logging.Handler):

    def emit(self, r):
        try:
            raise ValueError('emit')
        except Exception:
            self.handleError(r)


log.addHandler(Bad())
log.info('bad handler')
log.handlers.pop()
