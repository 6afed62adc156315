import time
from concurrent.futures import ThreadPoolExecutor


def callback(future):
    print("callback", future.result())
    raise RuntimeError("callback fails")


with ThreadPoolExecutor(1) as pool:
    f = pool.submit(lambda: time.sleep(1) or "value")
    f.add_done_callback(callback)
    f.add_done_callback(lambda f: print("the second callback runs"))
print("end")
