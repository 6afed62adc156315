# A class derived from Thread that has a _stop of its own hides the one by which join() and is_alive() take note of
# the end.
import threading
import time


class Event(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop = threading.Event()

    def run(self):
        time.sleep(.5)
        print('ran')


class Method(threading.Thread):
    def _stop(self):
        print('my stop')

    def run(self):
        time.sleep(.1)


class Told(threading.Thread):
    def _stop(self):
        super()._stop()
        print('told')


def ask(call, *args):
    try:
        print(call(*args))
    except TypeError as e:
        print(e)


thread = Event()
thread.start()
ask(thread.is_alive)
ask(thread.join)
ask(thread.is_alive)
thread = Event()
thread.start()
ask(thread.join, .1)
time.sleep(1)
ask(thread.join, 2)

thread = Method()
thread.start()
thread.join()
print(thread.is_alive())

thread = Told(target=time.sleep, args=(.1,))
thread.start()
thread.join()
print(thread.is_alive(), thread.join())
