import threading, queue, time
lock = threading.Lock()
ev = threading.Event()
q = queue.Queue(2)
def worker(n):
    with lock:
        time.sleep(1)
    q.put(n)
def consumer():
    for _ in range(3):
        q.get()
    ev.set()
for i in range(3):
    threading.Thread(target=worker, args=(i,)).start()
threading.Thread(target=consumer).start()
ev.wait()
cond = threading.Condition()
sem = threading.Semaphore(1)
r = threading.RLock()
with r, r:
    pass
def taker():
    with sem: time.sleep(.5)
    with cond: cond.notify_all()
ts = [threading.Thread(target=taker) for _ in range(2)]
with cond:
    for t in ts: t.start()
    cond.wait()
for t in ts: t.join()
print('end')
