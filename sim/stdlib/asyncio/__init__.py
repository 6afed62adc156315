# asyncio, as far as it reaches no network, pipe or process. The core (loop, handles, futures, tasks, sleep)
# is C: sim/asyncio/. Names and behaviour are those of CPython 3.11.
from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .protocols import *
from .queues import *
from .runners import *
from .streams import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *
from .transports import *
from .unix_events import *
from . import base_events, coroutines, events, exceptions, futures, locks, protocols, queues, runners
from . import selector_events, streams, subprocess, taskgroups, tasks, threads, timeouts, transports, unix_events, log, constants, staggered

# TaskGroup is not among them in 3.11. Who imports all of them hears of what is refused when he uses it.
__all__ = (base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__
           + futures.__all__ + locks.__all__ + protocols.__all__ + runners.__all__ + queues.__all__
           + streams.__all__ + ('open_connection', 'start_server', 'open_unix_connection', 'start_unix_server')
           + subprocess.__all__ + tasks.__all__ + threads.__all__ + timeouts.__all__ + transports.__all__
           + ('SelectorEventLoop', 'AbstractChildWatcher', 'SafeChildWatcher', 'FastChildWatcher',
              'PidfdChildWatcher', 'MultiLoopChildWatcher', 'ThreadedChildWatcher', 'DefaultEventLoopPolicy'))

_NETWORK = 'a lesson reaches no network; use asyncio.Queue to pass data between tasks'
_PROCESS = 'a lesson starts no process; asyncio.sleep can stand for the waiting'
_refused_names = {
    _NETWORK: 'open_connection start_server open_unix_connection start_unix_server',
    _PROCESS: """create_subprocess_exec create_subprocess_shell AbstractChildWatcher FastChildWatcher
        SafeChildWatcher MultiLoopChildWatcher PidfdChildWatcher ThreadedChildWatcher""",
}
_refused_modules = {_NETWORK: 'trsock sslproto', _PROCESS: 'base_subprocess'}


def __getattr__(name):
    for why, names in (*_refused_names.items(), *_refused_modules.items()):
        if name in names.split():
            raise AttributeError(f'asyncio.{name} is not there in aioscope: {why}')
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
