import threading
import time

timer = threading.Timer(2, print, args=['fired'], kwargs={'sep': ''})
print(type(timer).__name__, timer.is_alive(), timer.name.split('-')[0])
timer.start()
timer.join()
print(time.monotonic())
cancelled = threading.Timer(5, print, ['never'])
cancelled.start()
time.sleep(1)
cancelled.cancel()
cancelled.join()
print(time.monotonic(), cancelled.is_alive())
late = threading.Timer(1, lambda: print('late', threading.current_thread().name.split('-')[0], time.monotonic()))
late.start()
