import asyncio
import itertools
from dataclasses import dataclass, field


@dataclass(order=True)
class Download:
    priority: int
    number: int = field(default_factory=itertools.count().__next__)
    name: str = field(compare=False, default="?")


async def worker(n, queue, log):
    while True:
        job = await queue.get()
        log.append(job.name)
        print(f"{asyncio.get_running_loop().time():.1f} worker {n} {job}")
        await asyncio.sleep(0.5)
        queue.task_done()


async def main():
    queue, log = asyncio.PriorityQueue(), []
    for priority, name in ((5, "film"), (1, "письмо"), (3, "song"), (1, "photo")):
        queue.put_nowait(Download(priority, name=name))
    workers = [asyncio.create_task(worker(n, queue, log)) for n in range(2)]
    await asyncio.sleep(0.6)
    await queue.put(Download(0, name="urgent"))
    await queue.join()
    for w in workers:
        w.cancel()
    print(log)


asyncio.run(main())
