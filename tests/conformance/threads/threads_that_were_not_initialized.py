# A class that forgets Thread.__init__, or uses the thread before it, is told so; old names still work, with a warning.
import logging
import sys
import threading
import warnings

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")


class Forgot(threading.Thread):
    def __init__(self, seconds):
        self.seconds = seconds


class Early(threading.Thread):
    def __init__(self, name):
        self.name = name
        super().__init__()


class EarlyDaemon(threading.Thread):
    def __init__(self):
        self.daemon = True
        super().__init__()


def tell(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


t = Forgot(1)
for what in (t.start, t.join, t.is_alive, lambda: t.name, lambda: t.daemon, lambda: t.ident, lambda: repr(t), lambda: setattr(t, "name", "x"), lambda: t.seconds):
    tell(what)
tell(lambda: Early("worker"))
tell(EarlyDaemon)

warnings.simplefilter("always")
logging.captureWarnings(True)
logging.getLogger("py.warnings").addFilter(lambda record: setattr(record, "msg", record.getMessage().split(": ", 1)[1].split("\n")[0]) or setattr(record, "args", ()) or True)
t = threading.Thread(target=print, args=("runs",))
t.setName("old")
t.setDaemon(False)
print(t.getName(), t.isDaemon(), threading.currentThread().name, threading.activeCount())
t.start()
t.join()
event, condition = threading.Event(), threading.Condition()
print(event.isSet())
with condition:
    condition.notifyAll()


class Loud(logging.Logger):
    def critical(self, msg, *args, **kwargs):
        super().critical(msg.upper(), *args, **kwargs)


loud = Loud("loud")
loud.parent = logging.getLogger()
loud.fatal("it ends with %d", 1)
adapter = logging.LoggerAdapter(loud, {})
adapter.warn("old word")
print(adapter.manager is loud.manager, adapter.name)
