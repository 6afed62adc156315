"""PYTHONASYNCIODEBUG in the environment makes new loops debug; a loop's child watcher can be asked for."""
import asyncio
import os


async def main():
    return asyncio.get_running_loop().get_debug()


print(asyncio.run(main()))
os.environ["PYTHONASYNCIODEBUG"] = "1"
print(asyncio.run(main()), asyncio.run(main(), debug=False), asyncio.new_event_loop().get_debug())
os.environ["PYTHONASYNCIODEBUG"] = ""
print(asyncio.run(main()))

loop = asyncio.new_event_loop()
watcher = asyncio.get_child_watcher()
watcher.attach_loop(loop)
with watcher:
    print(type(watcher).__name__, watcher.is_active(), watcher is asyncio.get_child_watcher())
loop.close()
