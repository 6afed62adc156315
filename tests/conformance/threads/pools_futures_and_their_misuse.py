import concurrent.futures as cf, time, threading
def work(n, d=0.1, e=None):
    time.sleep(d)
    if e: raise e
    return n
def show(f):
    try: print(repr(f()).split(" at 0x")[0])
    except BaseException as e: print(type(e).__name__, str(e).split(" at 0x")[0])
with cf.ThreadPoolExecutor(2, thread_name_prefix="P") as ex:
    fs = [ex.submit(work, i, i) for i in range(5)]
    print(fs[4].cancel(), fs[4].cancelled(), fs[0].running(), fs[3].running())
    d, nd = cf.wait(fs, timeout=1.5); print(len(d), len(nd), time.monotonic())
    print(cf.wait(fs, return_when=cf.FIRST_COMPLETED).done >= d)
    show(lambda: fs[4].result()); show(lambda: fs[3].result(timeout=0.1)); show(lambda: fs[3].exception(timeout=0)); print(sorted(f.result() for f in cf.as_completed(fs[:4])), time.monotonic())
    show(lambda: list(ex.map(work, [1, 2, 3], [0.5, 0.1, 1], timeout=0.7))); show(lambda: list(ex.map(work, range(4)))); show(lambda: list(ex.map(work, [1, 2], [0, 0], [None, ValueError("m")])))
    f = ex.submit(work, 1, 0, KeyError("k")); show(f.exception); show(f.result); show(lambda: f); f.add_done_callback(lambda f: print("cb", f.done())); f.add_done_callback(lambda f: 1 / 0)
    show(lambda: ex.submit()); show(lambda: ex.submit(work))
    show(lambda: cf.wait([], return_when="X")); show(lambda: cf.wait(fs, return_when="X"))
show(lambda: ex.submit(work, 1)); show(lambda: ex.map(work, [1])); show(lambda: cf.ThreadPoolExecutor(0)); show(lambda: cf.ThreadPoolExecutor(1, initializer=3))
def init(x):
    print("init", x, threading.current_thread().name)
    if x == "bad": raise RuntimeError("no init")
with cf.ThreadPoolExecutor(2, "I", init, ("good",)) as ex: print(list(ex.map(work, range(3))))
ex = cf.ThreadPoolExecutor(1, initializer=init, initargs=("bad",))
f = ex.submit(work, 1); show(f.result); show(lambda: ex.submit(work, 2)); ex.shutdown()
ex = cf.ThreadPoolExecutor(1); fs = [ex.submit(work, i, 1) for i in range(4)]; time.sleep(0.5); ex.shutdown(wait=False, cancel_futures=True); print([f.cancelled() for f in fs], time.monotonic()); print(fs[0].result(), time.monotonic())
f = cf.Future(); show(lambda: f); show(lambda: f.set_running_or_notify_cancel()); show(f.cancel); show(lambda: f); f.set_result(3); show(lambda: f); show(lambda: f.set_result(4)); show(lambda: f.set_running_or_notify_cancel()); show(lambda: f.set_exception(ValueError()))
g = cf.Future(); g.cancel(); show(lambda: g); show(lambda: g.set_running_or_notify_cancel()); show(g.result); show(lambda: g)
h = cf.Future(); show(lambda: h.result(timeout=1)); print(time.monotonic(), cf.TimeoutError is TimeoutError, cf.CancelledError.__mro__, cf.BrokenExecutor, cf.InvalidStateError)
with cf.ProcessPoolExecutor(2) as pe: print(list(pe.map(work, range(3), chunksize=2)), pe.submit(work, 9).result())
ex = cf.ThreadPoolExecutor(1); ex.submit(lambda: (time.sleep(3), print("late job", time.monotonic()))); print("main ends")
