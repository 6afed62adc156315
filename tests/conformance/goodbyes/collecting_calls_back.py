import gc


def watch(phase, info):
    print(phase, info['generation'], info['uncollectable'])


class Loop:
    def __init__(self):
        self.me = self


gc.disable()
print(gc.isenabled())
gc.callbacks.append(watch)
Loop()
gc.collect()
gc.collect(0)
gc.callbacks.remove(watch)
gc.enable()
print(gc.isenabled(), gc.collect())
try:
    gc.collect(3)
except ValueError as error:
    print(error)
