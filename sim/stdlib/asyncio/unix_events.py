from . import base_events, events

__all__ = ('SelectorEventLoop', 'DefaultEventLoopPolicy')


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    def __init__(self, selector=None):
        super().__init__()


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    pass


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

    def get_child_watcher(self):
        if self._watcher is None:
            self._watcher = _ChildWatcher()
        return self._watcher

    def set_child_watcher(self, watcher):
        self._watcher = watcher


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
