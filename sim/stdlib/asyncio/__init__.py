# asyncio, as far as it reaches no network, pipe or process. The core (loop, handles, futures, tasks, sleep)
# is C: sim/asyncio/. Names and behaviour are those of CPython 3.11.
from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *
from .unix_events import *
from . import base_events, coroutines, events, exceptions, futures, locks, queues, runners
from . import taskgroups, tasks, threads, timeouts, unix_events, log

__all__ = (base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__
           + futures.__all__ + locks.__all__ + queues.__all__ + runners.__all__
           + taskgroups.__all__ + tasks.__all__ + threads.__all__ + timeouts.__all__
           + unix_events.__all__)

_refused = {
    'open_connection': 'a lesson reaches no network; use asyncio.Queue to pass data between tasks',
    'start_server': 'a lesson reaches no network; use asyncio.Queue to pass data between tasks',
    'open_unix_connection': 'a lesson reaches no network',
    'start_unix_server': 'a lesson reaches no network',
    'StreamReader': 'a lesson reaches no network or pipe',
    'StreamWriter': 'a lesson reaches no network or pipe',
    'StreamReaderProtocol': 'a lesson reaches no network or pipe',
    'Protocol': 'a lesson reaches no network or pipe',
    'BaseProtocol': 'a lesson reaches no network or pipe',
    'DatagramProtocol': 'a lesson reaches no network or pipe',
    'SubprocessProtocol': 'a lesson starts no process',
    'Transport': 'a lesson reaches no network or pipe',
    'create_subprocess_exec': 'a lesson starts no process; asyncio.sleep can stand for the waiting',
    'create_subprocess_shell': 'a lesson starts no process; asyncio.sleep can stand for the waiting',
}


def __getattr__(name):
    if name in _refused:
        raise AttributeError(f'asyncio.{name} is not there in aioscope: {_refused[name]}')
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
