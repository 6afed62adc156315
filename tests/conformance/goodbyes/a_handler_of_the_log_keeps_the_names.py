# compare: stderr
# logging wants to hear of os.fork(), so it is known outside of the modules, with its handlers, their classes and their names.
import logging


class Told:
    def __del__(self):
        print('told')


class Handler(logging.Handler):
    def emit(self, record):
        print(record.getMessage())


there = Told()
logging.getLogger().addHandler(Handler())
logging.warning('the end')
