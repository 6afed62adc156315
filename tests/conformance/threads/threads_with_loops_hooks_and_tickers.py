# compare: stderr
import asyncio, threading, time, sys
def hook(args): print("hook", args.exc_type.__name__, args.thread.name)
class Worker(threading.Thread):
    def __init__(self, n): super().__init__(name=f"W{n}", daemon=n == 2); self.n = n
    def run(self): time.sleep(self.n); print(self.name, time.monotonic(), threading.current_thread() is self); self.n == 1 and 1 / 0
ws = [Worker(n) for n in range(3)]
for w in ws: w.start()
ws[0].join(); print([w.is_alive() for w in ws]); ws[1].join(0.5); print(ws[1].is_alive()); threading.excepthook = hook; ws[1].join(); print(threading.active_count())
async def main(n):
    await asyncio.sleep(n); print("loop in", threading.current_thread().name, asyncio.get_running_loop().time()); return n
res = []
ts = [threading.Thread(target=lambda n=n: res.append(asyncio.run(main(n)))) for n in (0.2, 0.1)]
for t in ts: t.start()
for t in ts: t.join()
print(res, time.monotonic())
ev, stop = threading.Event(), threading.Event()
def ticker():
    while not stop.wait(0.3): print("tick", round(time.monotonic(), 3))
    print("stopped"); ev.set()
threading.Thread(target=ticker).start(); time.sleep(1); stop.set(); ev.wait(); sem = threading.BoundedSemaphore(2)
def limited(i):
    with sem: time.sleep(0.5); print("limited", i, round(time.monotonic(), 3))
ts = [threading.Thread(target=limited, args=(i,)) for i in range(5)]; [t.start() for t in ts]; [t.join() for t in ts]
sys.exit(3)
