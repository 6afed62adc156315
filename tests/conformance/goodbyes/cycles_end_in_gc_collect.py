# Two objects that hold each other outlive their names, until somebody looks for circles.
import gc
import weakref


class Room:
    def __init__(self, name):
        self.name = name
        self.door = None

    def __del__(self):
        print('room', self.name, 'is gone')


kitchen, hall = Room('kitchen'), Room('hall')
kitchen.door, hall.door = hall, kitchen
seen = weakref.ref(kitchen, lambda ref: print('the reference is dead'))
del kitchen, hall
print('still there:', seen() is not None)
print(gc.collect(), seen())
print(gc.collect())
