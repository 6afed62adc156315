import threading
import time

a_done, b_done = threading.Event(), threading.Event()


def a():
    b_done.wait()
    a_done.set()


def b():
    a_done.wait()
    b_done.set()


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
time.sleep(1)
print('joining')
for thread in threads:
    thread.join()
