import threading

event = threading.Event()
print("main waits")
event.wait()
