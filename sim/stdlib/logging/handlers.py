# Handlers that need no file and no network.
import logging
import queue
import threading

DEFAULT_TCP_LOGGING_PORT = 9020
_refused = {
    'BaseRotatingHandler': 'a lesson reaches no file; use logging.StreamHandler',
    'RotatingFileHandler': 'a lesson reaches no file; use logging.StreamHandler',
    'TimedRotatingFileHandler': 'a lesson reaches no file; use logging.StreamHandler',
    'WatchedFileHandler': 'a lesson reaches no file; use logging.StreamHandler',
    'SocketHandler': 'a lesson reaches no network; use logging.StreamHandler',
    'DatagramHandler': 'a lesson reaches no network; use logging.StreamHandler',
    'SysLogHandler': 'a lesson reaches no network; use logging.StreamHandler',
    'SMTPHandler': 'a lesson reaches no network; use logging.StreamHandler',
    'HTTPHandler': 'a lesson reaches no network; use logging.StreamHandler',
    'NTEventLogHandler': 'there is no such system',
}


def __getattr__(name):
    if name in _refused:
        raise AttributeError(f'logging.handlers.{name} is not there in aioscope: {_refused[name]}')
    raise AttributeError(f"module 'logging.handlers' has no attribute {name!r}")


class BufferingHandler(logging.Handler):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.acquire()
        try:
            self.buffer.clear()
        finally:
            self.release()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        self.acquire()
        try:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()
        finally:
            self.release()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.acquire()
            try:
                self.target = None
                BufferingHandler.close(self)
            finally:
                self.release()


class QueueHandler(logging.Handler):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        import copy
        message = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = message
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        self._thread = threading.Thread(target=self._monitor)
        self._thread.daemon = True
        self._thread.start()

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        q = self.queue
        while True:
            try:
                record = self.dequeue(True)
                if record is not self._sentinel:
                    self.handle(record)
                if hasattr(q, 'task_done'):
                    q.task_done()
                if record is self._sentinel:
                    break
            except queue.Empty:
                break

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        self.enqueue_sentinel()
        self._thread.join()
        self._thread = None
