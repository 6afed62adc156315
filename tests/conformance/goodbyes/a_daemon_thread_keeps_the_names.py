# compare: stderr
# A thread that sleeps when the program ends still uses the names: nothing of theirs is finalized.
import threading
import time


class Told:
    def __del__(self):
        print('told')


def sleep():
    time.sleep(100)


there = Told()
threading.Thread(target=sleep, daemon=True).start()
print('the end')
