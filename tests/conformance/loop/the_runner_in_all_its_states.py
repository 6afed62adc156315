# compare: stderr
import asyncio


async def job(n):
    await asyncio.sleep(0.1)
    return n


runner = asyncio.Runner()
print(runner.get_loop() is runner.get_loop())
coro = job(1)
print(runner.run(coro), runner.get_loop().time())
print(runner.run(job(2)), runner.get_loop().time())
for bad in [3, job, None]:
    try:
        runner.run(bad)
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
with runner as same:
    print(same is runner, runner.run(job(3)))
runner.close()
for use in [runner.get_loop, runner.__enter__]:
    try:
        use()
    except RuntimeError as error:
        print(error)
coro = job(4)
try:
    runner.run(coro)
except RuntimeError as error:
    print(error)
coro.close()
unused = asyncio.Runner()
unused.close()
unused.close()
try:
    unused.get_loop()
except RuntimeError as error:
    print(error)
