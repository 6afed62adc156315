import asyncio
import threading


async def work(name, n):
    for i in range(n):
        await asyncio.sleep(0.5)
        print(name, i, asyncio.get_running_loop().time(), threading.current_thread().name)
    return name


def run(name, n, results):
    results.append(asyncio.run(work(name, n)))


results = []
threads = [threading.Thread(target=run, args=(f"loop {n}", n, results), name=f"T{n}") for n in (2, 3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
