import contextvars
import sys

from _asyncio import (Handle, TimerHandle, _get_running_loop, _is_main_thread,
                      _set_running_loop, _set_thread_loop, _thread_loop, get_running_loop)

__all__ = ('AbstractEventLoopPolicy', 'AbstractEventLoop', 'AbstractServer', 'Handle',
           'TimerHandle', 'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop',
           'set_event_loop', 'new_event_loop', 'get_child_watcher', 'set_child_watcher',
           '_set_running_loop', 'get_running_loop', '_get_running_loop')


class AbstractServer:
    def close(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError


def _abstract(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError

    method.__name__ = name
    method.__qualname__ = f'AbstractEventLoop.{name}'
    return method


class AbstractEventLoop:
    pass


for _name in ('run_forever', 'run_until_complete', 'stop', 'is_running', 'is_closed', 'close',
              'shutdown_asyncgens', 'shutdown_default_executor', '_timer_handle_cancelled',
              'call_soon', 'call_later', 'call_at', 'time', 'create_future', 'create_task',
              'call_soon_threadsafe', 'run_in_executor', 'set_default_executor',
              'add_signal_handler', 'remove_signal_handler', 'set_task_factory',
              'get_task_factory', 'get_exception_handler', 'set_exception_handler',
              'default_exception_handler', 'call_exception_handler', 'get_debug', 'set_debug'):
    setattr(AbstractEventLoop, _name, _abstract(_name))
del _name


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    _loop_factory = None

    def get_event_loop(self):
        was_set, loop = _thread_loop()
        if loop is None and not was_set and _is_main_thread():
            self.set_event_loop(self.new_event_loop())
            loop = _thread_loop()[1]
        if loop is None:
            import threading
            raise RuntimeError('There is no current event loop in thread %r.'
                               % threading.current_thread().name)
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, not "
                            f"'{type(loop).__name__}'")
        _set_thread_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


_event_loop_policy = None


def get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        from . import DefaultEventLoopPolicy
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, not "
                        f"'{type(policy).__name__}'")
    _event_loop_policy = policy


def _get_event_loop(stacklevel=3):
    loop = _get_running_loop()
    if loop is not None:
        return loop
    return get_event_loop_policy().get_event_loop()


def get_event_loop():
    return _get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    return get_event_loop_policy().set_child_watcher(watcher)
