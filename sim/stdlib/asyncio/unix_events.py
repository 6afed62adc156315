from _asyncio import _is_main_thread

from . import base_events, coroutines, events

__all__ = ('SelectorEventLoop', 'DefaultEventLoopPolicy')


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    __module__ = 'asyncio.selector_events'

    def __init__(self, selector=None):
        super().__init__()
        if selector is not None:
            self._selector = selector

    @property
    def _selector(self):
        selector = self.__dict__.get('_selector')
        if selector is None:
            from _loop_queues import Selector
            selector = self.__dict__['_selector'] = Selector(self)
        return selector

    @_selector.setter
    def _selector(self, selector):
        self.__dict__['_selector'] = selector
        self._polls_by_itself(True)

    def _process_events(self, event_list):
        pass


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    def __init__(self, selector=None):
        super().__init__(selector)
        self._signal_handlers = {}

    def _forget_signals(self):
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)

    def add_signal_handler(self, sig, callback, *args):
        import signal
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        self._check_signal(sig)
        self._check_closed()
        if sig in (signal.SIGKILL, signal.SIGSTOP):
            raise RuntimeError(f'sig {sig} cannot be caught')
        if not _is_main_thread():
            raise RuntimeError('set_wakeup_fd only works in main thread of the main interpreter')
        self._signal_handlers[sig] = (callback, args)
        signal._set_loop_handler(sig, self)

    def remove_signal_handler(self, sig):
        import signal
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        default = signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL
        signal.signal(sig, default)
        if not self._signal_handlers:
            signal._forget_wakeup()
        return True

    def _handle_signal(self, sig):
        entry = self._signal_handlers.get(sig)
        if entry is not None:
            self.call_soon_threadsafe(entry[0], *entry[1])

    def _check_signal(self, sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f'sig must be an int, not {sig!r}')
        if sig not in signal.valid_signals():
            raise ValueError(f'invalid signal number {sig}')


SelectorEventLoop = _UnixSelectorEventLoop


class _ChildWatcher:
    """What a program does with it before it starts a process is allowed: it starts none."""

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError('add_child_handler() is refused in aioscope: a lesson starts no process; '
                                  'asyncio.sleep can stand for the waiting')

    def remove_child_handler(self, pid):
        return True

    def attach_loop(self, loop):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass


_ChildWatcher.__name__ = _ChildWatcher.__qualname__ = 'ThreadedChildWatcher'


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop
    _watcher = None

    def set_event_loop(self, loop):
        super().set_event_loop(loop)

    def get_child_watcher(self):
        if self._watcher is None:
            self._watcher = _ChildWatcher()
        return self._watcher

    def set_child_watcher(self, watcher):
        self._watcher = watcher


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
