from . import base_events, events

__all__ = ('SelectorEventLoop', 'DefaultEventLoopPolicy')


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    def __init__(self, selector=None):
        super().__init__()


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    pass


SelectorEventLoop = _UnixSelectorEventLoop


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop

    def get_child_watcher(self):
        raise NotImplementedError('a lesson starts no process')


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
