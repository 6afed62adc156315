import threading
import time


def work():
    time.sleep(1)


print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
a, b, c = threading.Thread(target=work), threading.Thread(target=work, name='own'), threading.Thread(target=time.sleep, args=(1,), daemon=True)
print(a.name, b.name, c.name, a.daemon, c.daemon)
print(a.is_alive(), a.ident)
for thread in (a, b, c):
    thread.start()
print([t.name for t in threading.enumerate()], threading.active_count(), a.is_alive())
for call in (a.start, threading.current_thread().join, lambda: setattr(a, 'daemon', True), lambda: threading.Thread(3),
             lambda: threading.Thread(target=work).join(), lambda: threading.Thread(nonsense=1)):
    try:
        call()
    except (RuntimeError, AssertionError, TypeError) as error:
        print(type(error).__name__, error)
print(a.join(0.5), a.is_alive(), time.monotonic())
print(a.join(), a.is_alive(), time.monotonic())
a.name = 'renamed'
print(a.name, a.getName(), repr(a).split(',')[1].split(' ')[1])
try:
    a.start()
except RuntimeError as error:
    print(error)
