import concurrent.futures
import logging
import re

Future = concurrent.futures.Future


class Told(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.msg, record.args[1])


logging.getLogger('concurrent.futures').addHandler(Told())
logging.getLogger('concurrent.futures').propagate = False


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


future = Future()
print(shown(future), future.done(), future.running(), future.cancelled())
print(future.set_running_or_notify_cancel(), shown(future), future.running(), future.cancel())
try:
    future.set_running_or_notify_cancel()
except RuntimeError as error:
    print(error)
except Exception as error:
    print(type(error).__name__, error)
future.set_result(1)
print(shown(future), future.result(), future.exception(), future.cancel())
for call in (lambda: future.set_result(2), lambda: future.set_exception(ValueError())):
    try:
        call()
    except concurrent.futures.InvalidStateError as error:
        print(re.sub('0x[0-9a-f]+', '0x', str(error)))
failed = Future()
failed.set_exception(KeyError('k'))
print(shown(failed), repr(failed.exception()))
try:
    failed.result()
except KeyError as error:
    print(repr(error))
cancelled = Future()
print(cancelled.cancel(), cancelled.cancel(), shown(cancelled), cancelled.set_running_or_notify_cancel(), shown(cancelled))
for call in (cancelled.result, cancelled.exception):
    try:
        call()
    except concurrent.futures.CancelledError as error:
        print(repr(error))
pending = Future()
for timeout in (0, 0.5):
    for call in (pending.result, pending.exception):
        try:
            call(timeout=timeout)
        except TimeoutError as error:
            print(repr(error))
try:
    cancelled.set_running_or_notify_cancel()
except BaseException as error:
    print(type(error).__name__, error)
