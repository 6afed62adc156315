# Who only names a process in an import or an annotation meets no refusal: the module is there, its constants and its class too.
import asyncio.subprocess
from asyncio import subprocess
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process


async def watch(process: Process, out: int = subprocess.PIPE) -> 'asyncio.subprocess.Process':
    await process.wait()
    return process


class Inner:
    """What a process stands on, played by hand."""

    stdin = stdout = stderr = None
    code = None

    def get_pid(self):
        return 77

    def get_returncode(self):
        return self.code

    async def _wait(self):
        await asyncio.sleep(1)
        self.code = 0
        return self.code

    def send_signal(self, number):
        print('signal', number)

    def terminate(self):
        print('terminate')

    def kill(self):
        print('kill')


async def main():
    inner = Inner()
    process = Process(inner, inner, asyncio.get_running_loop())
    print(process, process.pid, process.returncode, process.stdout)
    process.send_signal(15)
    process.terminate()
    process.kill()
    print(await watch(process) is process, process.returncode, await process.communicate())


print(PIPE, STDOUT, DEVNULL, Process, Process.__module__, subprocess is asyncio.subprocess, subprocess.__name__)
print(watch.__annotations__, watch.__defaults__)
asyncio.run(main())
