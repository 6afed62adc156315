# compare: stderr
import threading
import time


def bad():
    time.sleep(0.5)
    raise ValueError("in the thread")


t = threading.Thread(target=bad)
t.start()
t.join()
print("main goes on", t.is_alive())
