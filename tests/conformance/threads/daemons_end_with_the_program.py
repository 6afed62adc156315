import threading
import time


def forever():
    while True:
        time.sleep(1)
        print('tick', time.monotonic())


def worker():
    time.sleep(3.5)
    print('worker ends', time.monotonic())


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=worker).start()
time.sleep(1.5)
print('main ends', time.monotonic())
