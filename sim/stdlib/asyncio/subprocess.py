# What annotations and imports name of processes: the constants and the class of a process. None is ever started.
from . import tasks

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

PIPE = -1
STDOUT = -2
DEVNULL = -3

_WHY = 'a lesson starts no process; asyncio.sleep can stand for the waiting'


def __getattr__(name):
    if name in __all__ or name in ('SubprocessStreamProtocol', 'subprocess'):
        raise AttributeError(f'asyncio.subprocess.{name} is not there in aioscope: {_WHY}')
    raise AttributeError(f"module 'asyncio.subprocess' has no attribute {name!r}")


class Process:
    """Around the transport of a process that somebody else has started."""

    def __init__(self, transport, protocol, loop):
        self._transport = transport
        self._protocol = protocol
        self._loop = loop
        self.stdin = protocol.stdin
        self.stdout = protocol.stdout
        self.stderr = protocol.stderr
        self.pid = transport.get_pid()

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.pid}>'

    @property
    def returncode(self):
        return self._transport.get_returncode()

    async def wait(self):
        return await self._transport._wait()

    def send_signal(self, signal):
        self._transport.send_signal(signal)

    def terminate(self):
        self._transport.terminate()

    def kill(self):
        self._transport.kill()

    async def _feed(self, data):
        if data is None:
            return
        self.stdin.write(data)
        await self.stdin.drain()
        self.stdin.close()

    async def _drink(self, stream):
        if stream is not None:
            return await stream.read()

    async def communicate(self, input=None):
        _, stdout, stderr = await tasks.gather(self._feed(input), self._drink(self.stdout), self._drink(self.stderr))
        await self.wait()
        return stdout, stderr
