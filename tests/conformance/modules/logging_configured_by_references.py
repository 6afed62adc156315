# dictConfig: texts that stand for objects and for other places, handlers behind handlers, changes of
# levels alone, and what it says when something is wrong.
import logging
import logging.config
import logging.handlers
import sys


def configure(**settings):
    try:
        logging.config.dictConfig({'version': 1, **settings})
        print('done')
    except Exception as error:
        print(type(error).__name__, error, '|', repr(error.__cause__))


class Told(logging.Handler):
    def __init__(self, first, second=None, **named):
        super().__init__()
        print('made with', type(first).__name__, first, second, named)

    def emit(self, record):
        print('told', self.name, record.getMessage())


def make(**named):
    print('make', named)
    return Told(1)


PLAIN = {'plain': {'format': '%(levelname)s-%(message)s'}}
SCREEN = {'class': 'logging.StreamHandler', 'formatter': 'plain', 'stream': 'ext://sys.stdout'}
for target in ('screen', 'later', 'nowhere', 'cfg://nowhere', None):
    configure(formatters=PLAIN, root={'handlers': ['memory'], 'level': 'DEBUG'},
              handlers={'screen': SCREEN, 'memory': {'class': 'logging.handlers.MemoryHandler', 'capacity': 2, 'target': target},
                        'zlater': SCREEN})
    logging.info('first')
    logging.error('second')
configure(formatters=PLAIN, handlers={'a': {'class': 'logging.handlers.MemoryHandler', 'capacity': 1, 'target': 'z'}, 'z': SCREEN},
          root={'handlers': ['a']})
logging.warning('through a to z')
configure(formatters=PLAIN, mine={'level': 'WARNING'}, handlers={'c': {**SCREEN, 'level': 'cfg://mine.level'}},
          root={'handlers': ['c'], 'level': 'DEBUG'})
logging.info('not shown')
logging.warning('shown')
configure(mine={'x': [1, {'z': 5}]}, root={'handlers': ['h', 'i']}, handlers={
    'h': {'()': Told, 'first': 'cfg://mine.x[1].z', 'second': 'cfg://mine.x[0]', 'third': 'cfg://mine'},
    'i': {'()': '__main__.make', 'q': 3, '.': {'attribute': 7}}})
logging.warning('to both')
for wrong in ('cfg://mine.x[5]', 'cfg://mine.y', 'cfg://', 'cfg://mine.x[a]', 'ext://no.such', 'ext://sys.nothing', 'cfg://mine..x',
              'cfg://mine[x]', 'cfg://mine.x[', 'other://x'):
    configure(mine={'x': [1]}, handlers={'h': {'()': Told, 'first': wrong}}, root={'handlers': ['h']})
for settings in (
        {'handlers': {'h': {'class': 'nope.X'}}}, {'handlers': {'h': {'class': 'logging.StreamHandler', 'level': 'NOPE'}}},
        {'root': {'handlers': ['zz']}}, {'loggers': {'a': {'handlers': ['zz']}}}, {'handlers': {'h': {}}},
        {'formatters': {'f': {'format': '{x', 'style': '{'}}}, {'handlers': {'h': {'class': 'logging.StreamHandler', 'bogus': 1}}},
        {'handlers': {'h': {'class': 'logging.StreamHandler', 'formatter': 'nope'}}}, {'filters': {'f': {'()': 'no.such'}}},
        {'loggers': {'a': {'filters': ['nope']}}}, {'handlers': {'h': {'class': 'logging.StreamHandler', 'not-a-name': 1}}},
        {'version': 2}):
    configure(**settings)
configure(handlers={'h': SCREEN, 'b': {'()': Told, 'first': 'b'}}, formatters=PLAIN, root={'handlers': ['h'], 'level': 'INFO'},
          filters={'big': {'()': lambda: lambda record: record.levelno > 20}},
          loggers={'a': {'level': 'INFO', 'filters': ['big'], 'propagate': True}, 'a.b': {'handlers': ['b'], 'propagate': False}})
for name in ('a', 'a.b', 'a.c'):
    logging.getLogger(name).info('information of %s', name)
    logging.getLogger(name).warning('warning of %s', name)
configure(incremental=True, handlers={'h': {'level': 'ERROR'}}, loggers={'a': {'level': 'ERROR'}})
print(logging.getLogger().handlers, logging.getLogger('a').level)
configure(incremental=True, handlers={'unknown': {'level': 'ERROR'}})
configure(loggers={'a': {'level': 'INFO'}})
print([logging.getLogger(name).disabled for name in ('a', 'a.b', 'a.c', 'x')], logging.getLogger('a.b').handlers)
configure(disable_existing_loggers=False)
print([logging.getLogger(name).disabled for name in ('a', 'a.b', 'a.c', 'x')])


class Own(logging.config.DictConfigurator):
    def configure_formatter(self, config):
        print('own', config)
        return super().configure_formatter(config)


logging.config.dictConfigClass = Own
configure(formatters=PLAIN)
