# Makes event loops reentrant, as the package of that name does: run_until_complete() on a loop that runs
# already runs iterations of it until the future is done.
import asyncio
import asyncio.events as events

from _asyncio import _enter_nested, _leave_nested

__all__ = ('apply',)


def apply(loop=None):
    _patch_asyncio()
    loop = loop or asyncio.get_event_loop()
    if not isinstance(loop, asyncio.BaseEventLoop):
        raise ValueError("Can't patch loop of type %s" % type(loop))
    _patch_loop(loop)


def _run(main, *, debug=False):
    loop = asyncio.get_event_loop()
    loop.set_debug(debug)
    task = asyncio.ensure_future(main)
    try:
        return loop.run_until_complete(task)
    finally:
        if not task.done():
            task.cancel()
            try:
                loop.run_until_complete(task)
            except asyncio.CancelledError:
                pass


def _patch_asyncio():
    if getattr(asyncio, '_nest_patched', False):
        return
    _run.__name__ = _run.__qualname__ = 'run'
    asyncio.run = _run
    asyncio._nest_patched = True


def _patch_loop(loop):
    cls = loop.__class__
    if getattr(cls, '_nest_patched', False):
        return
    first_run_forever = cls.run_forever
    first_run_until_complete = cls.run_until_complete

    def run_forever(self):
        if not self.is_running():
            return first_run_forever(self)
        outer = _enter_nested(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
            self._stopping = False
        finally:
            _leave_nested(self, outer)

    def run_until_complete(self, future):
        if not self.is_running():
            return first_run_until_complete(self, future)
        self._check_closed()
        awaitable = future
        future = asyncio.ensure_future(future, loop=self)
        if future is not awaitable:
            future._log_destroy_pending = False
        outer = _enter_nested(self)
        try:
            while not future.done():
                self._run_once()
                if self._stopping:
                    break
        finally:
            _leave_nested(self, outer)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    cls.run_forever = run_forever
    cls.run_until_complete = run_until_complete
    cls._check_running = lambda self: None
    cls._nest_patched = True
