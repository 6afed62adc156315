# At the program's end handlers are flushed and closed, the youngest first; formats are checked; a clock of one's own.
import atexit
import logging
import logging.handlers
import time
import warnings


class Speaking(logging.Handler):
    def __init__(self, name):
        super().__init__()
        self.set_name(name)

    def emit(self, record):
        print(self.name, 'emits', self.format(record))

    def flush(self):
        print(self.name, 'is flushed')

    def close(self):
        print(self.name, 'is closed')
        super().close()


class Memory(logging.handlers.MemoryHandler):
    def flush(self):
        print('memory is flushed')
        super().flush()


class Failing(Speaking):
    def close(self):
        print(self.name, 'fails')
        raise OSError('gone')


root = logging.getLogger()
first, second = Speaking('first'), Speaking('second')
root.addHandler(first)
root.addHandler(Memory(10, target=second))
keeps = Memory(10, target=second, flushOnClose=False)
root.addHandler(keeps)
failing = Failing('failing')
forgotten = Speaking('forgotten')
del forgotten
logging.warning('hello')
atexit.register(print, 'what the program registered comes first')

for style, text in (('%', 'plain'), ('%', '%(message)'), ('%', '%(message)5.2d'), ('{', '{message'), ('{', '{}'), ('{', '{a b}'),
                    ('{', '{message!x}'), ('{', '{message:?}'), ('{', '{message:>20s} {levelno:05d}'),
                    ('$', 'plain'), ('$', '$message $'), ('$', '${message} $$'), ('?', 'x')):
    try:
        logging.Formatter(text, style=style)
        print(style, text, 'is good')
    except ValueError as error:
        print(style, text, error)

record = logging.makeLogRecord({'created': 0.25, 'msecs': 250, 'msg': 'm', 'args': ()})


class Fixed(logging.Formatter):
    converter = lambda *args: time.struct_time((1999, 12, 31, 23, 59, 59, 4, 365, 0))


class Greenwich(logging.Formatter):
    converter = time.gmtime


for kind in logging.Formatter, Fixed, Greenwich:
    print(kind.__name__, kind('%(asctime)s %(message)s').format(record))

for wrong in int, logging.LogRecord:
    for setter in logging.setLoggerClass, root.manager.setLoggerClass:
        try:
            setter(wrong)
        except TypeError as error:
            print(error)

logging.captureWarnings(True)
root.handlers[1:] = []
warnings.warn_explicit('100 % sure', UserWarning, 'some.py', 3)
print(logging.getLogger('py.warnings').handlers)
logging.captureWarnings(False)
print('end')
